/** File systems that several nodes may mount at once. */
export const CLUSTERED: ReadonlySet<string> = new Set([
  'ocfs2',
  'gfs2',
  'gfs',
  'glusterfs',
  'nfs',
  'nfs4',
  'cifs',
  'lustre',
  'ceph',
]);
