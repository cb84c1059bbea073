/** A configuration of `count` resources in groups, with constraints: about 230 characters a resource, nothing wrong in it. */
export function largeCrm(count: number): string {
  const rows = ['node n1', 'node n2', 'property stonith-enabled=false \\\n\tno-quorum-policy=ignore'];
  for (let i = 0; i < count; i++) {
    const address = `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;
    rows.push(
      i % 2
        ? `primitive p${i} ocf:heartbeat:IPaddr2 \\\n\tparams ip=${address} cidr_netmask=24 nic=eth0 \\\n\top start interval=0 timeout=20s \\\n\top stop interval=0 timeout=20s \\\n\top monitor interval=10s timeout=20s \\\n\tmeta migration-threshold=3 failure-timeout=60s`
        : `primitive p${i} ocf:heartbeat:Filesystem \\\n\tparams device="/dev/vg0/lv${i}" directory="/srv/d${i}" fstype=ext4 \\\n\top start interval=0 timeout=60s \\\n\top stop interval=0 timeout=60s \\\n\top monitor interval=20s timeout=40s`,
    );
    if (i % 10 === 9) {
      const members = Array.from({ length: 10 }, (_, n) => `p${i - 9 + n}`);
      rows.push(`group g${i} ${members.join(' ')}`, `location l${i} g${i} 100: n${(i % 20 === 9 ? 1 : 2).toString()}`);
      if (i > 10) rows.push(`order o${i} inf: g${i - 10} g${i}`);
    }
  }
  return `${rows.join('\n')}\n`;
}
