/** The versions that a document of a language may be for, by the language's id; nothing for those of which one does for all. */
const versions: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  drbd: ['8.3', '8.4', '9'].map((drbd) => ({ drbd })),
  corosync: ['1', '2', '3'].map((corosync) => ({ corosync })),
  crmsh: ['1.0', '1.1', '2.0', '2.1', '3'].map((pacemaker) => ({ pacemaker })),
  'ha-cf': ['3.0', '3.0.6'].map((heartbeat) => ({ heartbeat })),
  'xen-domu': ['4.1', '4.4', '4.9', '4.17'].map((xen) => ({ xen })),
  ifcfg: ['initscripts', 'networkmanager'].map((ifcfg) => ({ ifcfg })),
};

/** The versions to try a language with, oldest first. */
export function targetsOf(id: string): readonly Readonly<Record<string, string>>[] {
  return versions[id] ?? [{}];
}
