type Times = readonly [start: number, stop: number, interval: number, monitor: number];

/** A primitive with the times (seconds) of its start, stop and monitor; `tail` are clauses or statements that follow. */
function primitive(
  name: string,
  id: string,
  params: string,
  [start, stop, interval, monitor]: Times,
  tail = '',
): string {
  return [
    `primitive ${name} ${id}`,
    ...(params ? [`params ${params}`] : []),
    `op start interval=0 timeout=${start}s`,
    `op stop interval=0 timeout=${stop}s`,
    `op monitor interval=${interval}s timeout=${monitor}s${tail}`,
  ].join(' \\\n\t');
}

/** A primitive on all nodes. */
function cloned(name: string, id: string, params: string, times: Times, meta = ''): string {
  return primitive(`res_${name}`, id, params, times, `\nclone cl_${name} res_${name}${meta && ` meta ${meta}`}`);
}

/** A primitive with two roles, each with a monitor of its own; the intervals must differ. */
function promotable(name: string, id: string, params: string, times: Times, actions: string, meta: string): string {
  const [start, stop, interval, monitor] = times;
  return [
    `primitive res_${name} ${id}`,
    ...(params ? [`params ${params}`] : []),
    `op start interval=0 timeout=${start}s`,
    `op stop interval=0 timeout=${stop}s`,
    ...actions.split(', ').map((action) => `op ${action.replace(' ', ' interval=0 timeout=')}`),
    `op monitor interval=${interval}s role=Master timeout=${monitor}s`,
    `op monitor interval=${interval + 1}s role=Slave timeout=${monitor}s\nms ms_${name} res_${name}`,
    `meta ${meta}`,
  ].join(' \\\n\t');
}

const twoNodes = 'master-max=1 master-node-max=1 clone-max=2 clone-node-max=1 notify=true';

/** Sound uses of further OCF agents, by their full names; the times are those that their authors advise, or longer. */
export const ocfExamples: Readonly<Record<string, string>> = {
  'ocf:heartbeat:MailTo': primitive(
    'res_mail',
    'ocf:heartbeat:MailTo',
    'email=admin@example.jp subject="Web service"',
    [10, 10, 10, 10],
  ),
  'ocf:heartbeat:IPsrcaddr': primitive(
    'res_src',
    'ocf:heartbeat:IPsrcaddr',
    'ipaddress=192.168.11.200 cidr_netmask=24',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:IPaddr': primitive(
    'res_ip_alias',
    'ocf:heartbeat:IPaddr',
    'ip=192.168.11.200 cidr_netmask=24 nic=eth0',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:SendArp': primitive(
    'res_arp',
    'ocf:heartbeat:SendArp',
    'ip=192.168.11.200 nic=eth1',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:Route': primitive(
    'res_route',
    'ocf:heartbeat:Route',
    'destination=10.0.0.0/8 gateway=192.168.11.1 source=192.168.11.200',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:LVM': primitive('res_lvm', 'ocf:heartbeat:LVM', 'volgrpname=vg_data exclusive=true', [30, 30, 10, 30]),
  'ocf:heartbeat:ethmonitor': cloned('eth0', 'ocf:heartbeat:ethmonitor', 'interface=eth0', [60, 20, 10, 60]),
  'ocf:heartbeat:Squid': primitive(
    'res_squid',
    'ocf:heartbeat:Squid',
    'squid_exe=/usr/sbin/squid squid_conf=/etc/squid/squid.conf squid_port=3128',
    [60, 120, 10, 30],
  ),
  'ocf:heartbeat:tomcat': primitive(
    'res_tomcat',
    'ocf:heartbeat:tomcat',
    'java_home=/usr/lib/jvm/jre catalina_home=/usr/share/tomcat tomcat_user=tomcat statusurl=http://127.0.0.1:8080/',
    [60, 120, 10, 30],
  ),
  'ocf:heartbeat:named': primitive(
    'res_named',
    'ocf:heartbeat:named',
    'named_config=/etc/named.conf named_user=named monitor_request=www.example.jp monitor_response=192.168.11.200',
    [60, 60, 30, 30],
  ),
  'ocf:heartbeat:dhcpd': primitive(
    'res_dhcpd',
    'ocf:heartbeat:dhcpd',
    'config=/etc/dhcp/dhcpd.conf chrooted=false user=dhcpd leases=/mnt/drbd0/dhcpd.leases interface=eth0',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:postfix': primitive(
    'res_postfix',
    'ocf:heartbeat:postfix',
    'config_dir=/etc/postfix',
    [20, 20, 60, 20],
  ),
  'ocf:heartbeat:dovecot': primitive(
    'res_dovecot',
    'ocf:heartbeat:dovecot',
    'config_file=/etc/dovecot/dovecot.conf',
    [20, 20, 60, 20],
  ),
  'ocf:heartbeat:rsyncd': primitive(
    'res_rsyncd',
    'ocf:heartbeat:rsyncd',
    'conffile=/etc/rsyncd.conf',
    [20, 20, 60, 20],
  ),
  'ocf:heartbeat:vsftpd': primitive(
    'res_vsftpd',
    'ocf:heartbeat:vsftpd',
    'conffile=/etc/vsftpd/vsftpd.conf',
    [20, 20, 60, 20],
  ),
  'ocf:heartbeat:slapd': primitive(
    'res_slapd',
    'ocf:heartbeat:slapd',
    'config=/etc/openldap/slapd.d services="ldap:/// ldapi:///" user=ldap',
    [20, 20, 60, 20],
  ),
  'ocf:heartbeat:varnish': primitive(
    'res_varnish',
    'ocf:heartbeat:varnish',
    'config=/etc/varnish/default.vcl listen_address=192.168.11.200:80 mgmt_address=127.0.0.1:6082',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:symlink': primitive(
    'res_cron',
    'ocf:heartbeat:symlink',
    'link=/etc/cron.d/backup target=/usr/local/etc/backup.cron',
    [15, 15, 60, 15],
  ),
  'ocf:heartbeat:portblock': `${primitive(
    'res_block',
    'ocf:heartbeat:portblock',
    'action=block protocol=tcp portno=2049 ip=192.168.11.200',
    [20, 20, 10, 10],
  )}
${primitive(
  'res_unblock',
  'ocf:heartbeat:portblock',
  'action=unblock protocol=tcp portno=2049 ip=192.168.11.200',
  [20, 20, 10, 10],
)}`,
  'ocf:heartbeat:docker': primitive(
    'res_web',
    'ocf:heartbeat:docker',
    'image=nginx:1.24 name=web run_opts="-p 80:80 -v /mnt/drbd0/html:/usr/share/nginx/html"',
    [90, 90, 30, 30],
  ),
  'ocf:heartbeat:podman': primitive(
    'res_web',
    'ocf:heartbeat:podman',
    'image=docker.io/library/nginx:1.24 name=web run_opts="-p 80:80 -v /mnt/drbd0/html:/usr/share/nginx/html"',
    [90, 90, 30, 30],
  ),
  'ocf:heartbeat:lxc': primitive(
    'res_lxc1',
    'ocf:heartbeat:lxc',
    'container=lxc1 config=/mnt/drbd0/lxc1/config',
    [60, 60, 60, 20],
  ),
  'ocf:heartbeat:mariadb': promotable(
    'mariadb',
    'ocf:heartbeat:mariadb',
    'node_list="cluster1 cluster2" replication_user=repl replication_passwd=secret',
    [120, 120, 10, 30],
    'promote 120s, demote 120s, notify 90s',
    twoNodes,
  ),
  'ocf:heartbeat:galera': promotable(
    'galera',
    'ocf:heartbeat:galera',
    'wsrep_cluster_address=gcomm://cluster1,cluster2,cluster3',
    [120, 120, 10, 30],
    'promote 300s, demote 120s',
    'master-max=3 clone-max=3',
  ),
  'ocf:heartbeat:redis': promotable(
    'redis',
    'ocf:heartbeat:redis',
    'config=/etc/redis/redis.conf',
    [120, 120, 20, 60],
    'promote 120s, demote 120s, notify 90s',
    twoNodes,
  ),
  'ocf:heartbeat:rabbitmq-cluster': cloned(
    'rabbitmq',
    'ocf:heartbeat:rabbitmq-cluster',
    '',
    [100, 90, 10, 40],
    'notify=true ordered=true interleave=true',
  ),
  'ocf:heartbeat:oracle': primitive(
    'res_oracle',
    'ocf:heartbeat:oracle',
    'sid=ORCL home=/opt/oracle/product/19c user=oracle monpassword=secret',
    [120, 120, 120, 30],
  ),
  'ocf:heartbeat:oralsnr': primitive(
    'res_listener',
    'ocf:heartbeat:oralsnr',
    'sid=ORCL home=/opt/oracle/product/19c user=oracle',
    [120, 120, 10, 30],
  ),
  'ocf:heartbeat:SAPInstance': primitive(
    'res_ascs',
    'ocf:heartbeat:SAPInstance',
    'InstanceName=P01_ASCS00_sapascs START_PROFILE=/sapmnt/P01/profile/P01_ASCS00_sapascs',
    [180, 240, 120, 60],
  ),
  'ocf:heartbeat:sfex': primitive(
    'res_sfex',
    'ocf:heartbeat:sfex',
    'device=/dev/disk/by-id/scsi-shared-part1 index=1',
    [120, 20, 10, 10],
  ),
  'ocf:heartbeat:sg_persist': promotable(
    'reserve',
    'ocf:heartbeat:sg_persist',
    'devs=/dev/disk/by-id/wwn-0x6001405 reservation_type=5',
    [30, 30, 29, 20],
    'promote 30s, demote 30s, notify 30s',
    twoNodes,
  ),
  'ocf:heartbeat:iscsi': primitive(
    'res_iscsi',
    'ocf:heartbeat:iscsi',
    'portal=192.168.12.10:3260 target=iqn.2016-04.jp.example:disk1',
    [120, 120, 120, 30],
  ),
  'ocf:heartbeat:crypt': primitive(
    'res_crypt',
    'ocf:heartbeat:crypt',
    'encrypted_dev=/dev/drbd0 crypt_dev=data key_file=/root/data.key crypt_type=luks2',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:mdraid': primitive(
    'res_md0',
    'ocf:heartbeat:mdraid',
    'mdadm_conf=/etc/mdadm.conf md_dev=/dev/md0',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:ZFS': primitive('res_tank', 'ocf:heartbeat:ZFS', 'pool=tank', [60, 60, 10, 30]),
  'ocf:heartbeat:lvmlockd': cloned('lvmlockd', 'ocf:heartbeat:lvmlockd', '', [90, 90, 30, 90], 'interleave=true'),
  'ocf:heartbeat:nfsnotify': primitive(
    'res_nfsnotify',
    'ocf:heartbeat:nfsnotify',
    'source_host=192.168.11.200',
    [90, 90, 30, 90],
  ),
  'ocf:heartbeat:conntrackd': promotable(
    'conntrackd',
    'ocf:heartbeat:conntrackd',
    'config=/etc/conntrackd/conntrackd.conf',
    [30, 30, 10, 20],
    'promote 30s, demote 30s, notify 30s',
    twoNodes,
  ),
  'ocf:heartbeat:ldirectord': primitive(
    'res_ldirectord',
    'ocf:heartbeat:ldirectord',
    'configfile=/etc/ha.d/ldirectord.cf',
    [15, 15, 20, 10],
  ),
  'ocf:heartbeat:anything': primitive(
    'res_daemon',
    'ocf:heartbeat:anything',
    'binfile=/usr/local/bin/daemon cmdline_options="--foreground" user=daemon',
    [20, 20, 10, 20],
  ),
  'ocf:heartbeat:Dummy': primitive('res_test', 'ocf:heartbeat:Dummy', '', [20, 20, 10, 20]),
  'ocf:pacemaker:Dummy': primitive('res_test', 'ocf:pacemaker:Dummy', 'op_sleep=2', [20, 20, 10, 20]),
  'ocf:pacemaker:Stateful': promotable(
    'test',
    'ocf:pacemaker:Stateful',
    '',
    [20, 20, 10, 20],
    'promote 20s, demote 20s',
    'master-max=1 clone-max=2 notify=true',
  ),
  'ocf:pacemaker:ClusterMon': cloned(
    'crm_mon',
    'ocf:pacemaker:ClusterMon',
    'update=10000 htmlfile=/var/www/html/cluster.html',
    [20, 20, 10, 20],
  ),
  'ocf:pacemaker:SysInfo': cloned(
    'sysinfo',
    'ocf:pacemaker:SysInfo',
    'disks="/ /var" min_disk_free=500M',
    [20, 20, 60, 20],
  ),
  'ocf:pacemaker:HealthCPU': cloned(
    'health_cpu',
    'ocf:pacemaker:HealthCPU',
    'yellow_limit=50 red_limit=10',
    [10, 10, 10, 10],
  ),
  'ocf:pacemaker:o2cb': cloned('o2cb', 'ocf:pacemaker:o2cb', '', [90, 100, 60, 20], 'interleave=true'),
  'ocf:pacemaker:remote': primitive(
    'remote1',
    'ocf:pacemaker:remote',
    'server=192.168.11.21 reconnect_interval=60',
    [60, 60, 30, 30],
  ),
  'ocf:heartbeat:VIPcheck': `primitive res_vipcheck ocf:heartbeat:VIPcheck \\
	params target_ip=192.168.11.200 count=1 wait=10 \\
	op start interval=0 timeout=90s start-delay=4s \\
	op stop interval=0 timeout=60s`,
  'ocf:pacemaker:diskd': cloned(
    'diskd',
    'ocf:pacemaker:diskd',
    'name=diskcheck_status device=/dev/sda interval=10',
    [60, 60, 10, 60],
  ),
};
