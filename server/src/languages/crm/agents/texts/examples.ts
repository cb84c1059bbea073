import { fenceExamples } from './fence-examples.ts';
import { ocfExamples } from './ocf-examples.ts';

/** A valid use of an agent, by its full name; the times are those that its author advises, or longer. */
export const examples: Readonly<Record<string, string>> = {
  'ocf:linbit:drbd': `primitive res_drbd0 ocf:linbit:drbd \\
	params drbd_resource=r0 \\
	op start interval=0 timeout=240s \\
	op promote interval=0 timeout=90s \\
	op demote interval=0 timeout=90s \\
	op notify interval=0 timeout=90s \\
	op stop interval=0 timeout=100s \\
	op monitor interval=29s role=Master timeout=20s \\
	op monitor interval=31s role=Slave timeout=20s
ms ms_drbd0 res_drbd0 \\
	meta master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true`,
  'ocf:heartbeat:Filesystem': `primitive res_filesystem ocf:heartbeat:Filesystem \\
	params device=/dev/drbd0 directory=/mnt/drbd0 fstype=ext4 \\
	op start interval=0 timeout=60s \\
	op stop interval=0 timeout=60s \\
	op monitor interval=20s timeout=40s`,
  'ocf:heartbeat:IPaddr2': `primitive res_ip ocf:heartbeat:IPaddr2 \\
	params ip=192.168.11.200 cidr_netmask=24 nic=eth0 \\
	op start interval=0 timeout=20s \\
	op stop interval=0 timeout=20s \\
	op monitor interval=10s timeout=20s`,
  'ocf:heartbeat:apache': `primitive res_httpd ocf:heartbeat:apache \\
	params configfile=/etc/httpd/conf/httpd.conf statusurl=http://127.0.0.1/server-status \\
	op start interval=0 timeout=40s \\
	op stop interval=0 timeout=60s \\
	op monitor interval=10s timeout=20s`,
  'ocf:heartbeat:nginx': `primitive res_nginx ocf:heartbeat:nginx \\
	params configfile=/etc/nginx/nginx.conf httpd=/usr/sbin/nginx \\
	op start interval=0 timeout=40s \\
	op stop interval=0 timeout=60s \\
	op monitor interval=10s timeout=30s`,
  'ocf:heartbeat:mysql': `primitive res_mysql ocf:heartbeat:mysql \\
	params config=/etc/my.cnf datadir=/mnt/drbd0/mysql socket=/var/lib/mysql/mysql.sock \\
	op start interval=0 timeout=120s \\
	op stop interval=0 timeout=120s \\
	op monitor interval=20s timeout=30s`,
  'ocf:heartbeat:pgsql': `primitive res_pgsql ocf:heartbeat:pgsql \\
	params pgctl=/usr/bin/pg_ctl pgdata=/mnt/drbd0/pgsql/data \\
	op start interval=0 timeout=120s \\
	op stop interval=0 timeout=120s \\
	op monitor interval=30s timeout=30s`,
  'ocf:heartbeat:nfsserver': `primitive res_nfsserver ocf:heartbeat:nfsserver \\
	params nfs_shared_infodir=/mnt/drbd0/nfsinfo nfs_ip=192.168.11.200 \\
	op start interval=0 timeout=40s \\
	op stop interval=0 timeout=20s \\
	op monitor interval=10s timeout=20s`,
  'ocf:heartbeat:exportfs': `primitive res_exportfs ocf:heartbeat:exportfs \\
	params clientspec=192.168.11.0/24 directory=/mnt/drbd0/export fsid=1 options=rw,no_root_squash \\
	op start interval=0 timeout=40s \\
	op stop interval=0 timeout=120s \\
	op monitor interval=10s timeout=20s`,
  'ocf:heartbeat:LVM-activate': `primitive res_vg ocf:heartbeat:LVM-activate \\
	params vgname=vg_data vg_access_mode=system_id \\
	op start interval=0 timeout=90s \\
	op stop interval=0 timeout=90s \\
	op monitor interval=30s timeout=90s`,
  'ocf:heartbeat:iSCSITarget': `primitive res_target ocf:heartbeat:iSCSITarget \\
	params implementation=lio-t iqn=iqn.2016-04.jp.example:disk1 portals=192.168.11.200:3260 \\
	op start interval=0 timeout=20s \\
	op stop interval=0 timeout=20s \\
	op monitor interval=10s timeout=20s`,
  'ocf:heartbeat:iSCSILogicalUnit': `primitive res_lun1 ocf:heartbeat:iSCSILogicalUnit \\
	params implementation=lio-t target_iqn=iqn.2016-04.jp.example:disk1 lun=1 path=/dev/drbd0 scsi_sn=00000001 \\
	op start interval=0 timeout=20s \\
	op stop interval=0 timeout=20s \\
	op monitor interval=10s timeout=20s`,
  'ocf:heartbeat:VirtualDomain': `primitive res_vm1 ocf:heartbeat:VirtualDomain \\
	params config=/etc/libvirt/qemu/vm1.xml hypervisor=qemu:///system migration_transport=ssh \\
	meta allow-migrate=true \\
	op start interval=0 timeout=120s \\
	op stop interval=0 timeout=180s \\
	op migrate_to interval=0 timeout=120s \\
	op migrate_from interval=0 timeout=60s \\
	op monitor interval=10s timeout=30s`,
  'ocf:heartbeat:Xen': `primitive res_domu1 ocf:heartbeat:Xen \\
	params xmfile=/etc/xen/domu1.cfg \\
	meta allow-migrate=true \\
	op start interval=0 timeout=60s \\
	op stop interval=0 timeout=120s \\
	op migrate_to interval=0 timeout=120s \\
	op migrate_from interval=0 timeout=120s \\
	op monitor interval=10s timeout=30s`,
  'ocf:pacemaker:ping': `primitive res_ping ocf:pacemaker:ping \\
	params host_list="192.168.11.1 192.168.11.254" multiplier=1000 dampen=5s \\
	op start interval=0 timeout=60s \\
	op stop interval=0 timeout=20s \\
	op monitor interval=10s timeout=60s
clone cl_ping res_ping`,
  'ocf:pacemaker:controld': `primitive res_dlm ocf:pacemaker:controld \\
	op start interval=0 timeout=90s \\
	op stop interval=0 timeout=100s \\
	op monitor interval=60s timeout=60s
clone cl_dlm res_dlm meta interleave=true`,
  ...ocfExamples,
  'stonith:fence_ipmilan': `primitive st_cluster1 stonith:fence_ipmilan \\
	params ip=192.168.11.101 username=fence password_script=/usr/local/sbin/ipmi-password lanplus=1 pcmk_host_list=cluster1 \\
	op monitor interval=3600s timeout=60s
location l_st_cluster1 st_cluster1 -inf: cluster1`,
  'stonith:fence_virsh': `primitive st_virsh stonith:fence_virsh \\
	params ip=192.168.11.10 username=root identity_file=/root/.ssh/id_fence pcmk_host_map="cluster1:vm-a;cluster2:vm-b" \\
	op monitor interval=3600s timeout=60s`,
  'stonith:fence_xvm': `primitive st_xvm stonith:fence_xvm \\
	params pcmk_host_map="cluster1:vm-a;cluster2:vm-b" key_file=/etc/cluster/fence_xvm.key \\
	op monitor interval=3600s timeout=60s`,
  'stonith:fence_sbd': `primitive st_sbd stonith:fence_sbd \\
	params devices=/dev/disk/by-id/scsi-sbd pcmk_delay_max=15s \\
	op monitor interval=3600s timeout=60s`,
  'stonith:external/ssh': `primitive st_ssh stonith:external/ssh \\
	params hostlist="cluster1 cluster2" \\
	op monitor interval=3600s timeout=20s
clone cl_st_ssh st_ssh`,
  'stonith:external/ipmi': `primitive st_cluster1 stonith:external/ipmi \\
	params hostname=cluster1 ipaddr=192.168.11.101 userid=fence passwd=/etc/ha.d/ipmi-password passwd_method=file interface=lanplus \\
	op monitor interval=3600s timeout=20s
location l_st_cluster1 st_cluster1 -inf: cluster1`,
  'stonith:external/libvirt': `primitive st_libvirt stonith:external/libvirt \\
	params hostlist="cluster1:vm-a cluster2:vm-b" hypervisor_uri=qemu+ssh://kvmhost/system \\
	op monitor interval=3600s timeout=20s`,
  ...fenceExamples,
};
