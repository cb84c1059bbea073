/** The beginnings of files of other programs, by what they are: the more they look like ours, the better. */
export const foreignTexts: Readonly<Record<string, string>> = {
  nginx:
    'user www;\nworker_processes 1;\nevents {\n  worker_connections 1024;\n}\nhttp {\n  server {\n    listen 80;\n  }\n}\n',
  apache:
    'ServerRoot "/etc/httpd"\nListen 80\nUser apache\nGroup apache\n<Directory "/var/www">\n  Options Indexes\n</Directory>\nKeepAlive On\n',
  haproxy:
    'global\n  log 127.0.0.1 local0\n  maxconn 4000\ndefaults\n  mode http\nfrontend main\n  bind *:5000\nbackend app\n  server app1 127.0.0.1:5001 check\n',
  keepalived:
    'global_defs {\n  router_id lb1\n}\nvrrp_script chk {\n  script "/bin/true"\n  interval 2\n}\nvrrp_instance VI_1 {\n  state MASTER\n  interface eth0\n  virtual_router_id 51\n  authentication {\n    auth_type PASS\n    auth_pass 1111\n  }\n  virtual_ipaddress {\n    192.168.0.100/24 dev eth0\n  }\n}\n',
  bind: 'options {\n  directory "/var/named";\n};\nlogging {\n  channel default_debug { file "data/named.run"; };\n};\nzone "." IN { type hint; file "named.ca"; };\n',
  'zone of DNS':
    '$TTL 86400\n@ IN SOA ns1.example.com. root.example.com. (\n  2024010101 ; serial\n  3600 ; refresh\n)\n  IN NS ns1\nns1 IN A 192.0.2.1\n',
  dhcpd:
    'failover peer "dhcp" {\n  primary;\n  address 192.0.2.1;\n  port 647;\n}\nsubnet 192.0.2.0 netmask 255.255.255.0 {\n  range 192.0.2.10 192.0.2.20;\n}\n',
  'unit of systemd':
    '[Unit]\nDescription=DRBD\nAfter=network.target\n[Service]\nType=oneshot\nExecStart=/sbin/drbdadm up all\n[Install]\nWantedBy=multi-user.target\n',
  'network of systemd': '[Match]\nName=eth0\n[Network]\nAddress=192.0.2.1/24\nGateway=192.0.2.254\nDNS=192.0.2.53\n',
  NetworkManager:
    '[connection]\nid=eth0\ntype=ethernet\ninterface-name=eth0\n[ipv4]\nmethod=manual\naddresses=192.0.2.1/24\n',
  'ifcfg of SUSE': "BOOTPROTO='static'\nSTARTMODE='auto'\nIPADDR='192.0.2.1/24'\nMTU=''\nNAME='eth0'\n".replace(
    /^NAME.*\n/m,
    '',
  ),
  ini: 'name = app\nmemory = 512\n[database]\nhost = localhost\nport = 5432\n',
  'my.cnf': '[mysqld]\ndatadir=/var/lib/mysql\nserver-id = 1\nlog-bin = mysql-bin\n',
  'smb.conf': '[global]\n  workgroup = HA\n  security = user\n[share]\n  path = /srv\n  writable = yes\n',
  toml: 'name = "web"\nmemory = 512\ndisk = ["a", "b"]\n[net]\nprotocol = "C"\n',
  json: '{\n  "totem": { "version": 2 },\n  "quorum": { "expected_votes": 2 },\n  "primitive": "ocf:heartbeat:IPaddr2"\n}\n',
  'yaml of Ansible':
    'cluster_name: lab\ntransport: knet\nsecauth: "on"\nring0_addr: 192.0.2.1\nto_syslog: true\nnodelist:\n  - name: cluster1\n',
  'playbook of Ansible':
    '---\n- hosts: cluster\n  tasks:\n    - name: configure\n      command: crm configure property stonith-enabled=false\n',
  'inventory of Ansible': '[cluster]\ncluster1 ansible_host=192.0.2.1\ncluster2 ansible_host=192.0.2.2\n',
  netplan: 'network:\n  version: 2\n  ethernets:\n    eth0:\n      addresses: [192.0.2.1/24]\n',
  'script of the shell':
    '#!/bin/bash\nset -e\ndrbdadm up r0\ncrm configure <<EOT\nprimitive p_ip ocf:heartbeat:IPaddr2 params ip=192.0.2.1\nproperty stonith-enabled=false\nEOT\n',
  'functions of the shell':
    'start() {\n  local node=$1\n  crm node online "$node"\n}\nglobal=1\nDEVICE=/dev/sdb1\nresource=r0\n',
  'environment of a container': 'POSTGRES_USER=app\nPOSTGRES_PASSWORD=x\nNAME=web\nDEVICE=cpu\n',
  Dockerfile: 'FROM alpine:3\nRUN apk add nginx\nEXPOSE 80\nCMD ["nginx"]\n',
  Makefile: 'NAME = app\nall: build\nbuild:\n\tcc -o $(NAME) main.c\n',
  Terraform:
    'resource "aws_instance" "web" {\n  ami = "ami-1"\n  disk = ["a"]\n}\nprovider "aws" {\n  region = "x"\n}\n',
  Nomad:
    'job "web" {\n  group "app" {\n    network {\n      mode = "host"\n    }\n    volume "data" {\n      type = "host"\n    }\n  }\n}\n',
  Puppet: 'node default {\n  include apache\n  service { "httpd":\n    ensure => running,\n  }\n}\n',
  ReScript: 'let make = () => {\n  let resource = 1\n  <div />\n}\n\nmodule Net = {\n  let protocol = "C"\n}\n',
  JavaScript: 'const totem = {\n  version: 2,\n};\nfor (const node of nodes) {\n  console.log(node);\n}\n',
  Python: 'import os\nname = "vm1"\nmemory = 512\nvcpus = 2\ndisk = []\nprint(name)\n'.replace('disk = []\n', ''),
  'Python of a script for guests':
    'disk = [d for d in disks]\nname = "x"\nkernel = "linux"\nfor d in disk:\n  print(d)\n',
  SQL: 'create table node (id int, name text);\ninsert into node values (1, "cluster1");\n',
  fstab: '/dev/drbd0 /var/www ext4 noauto 0 0\n192.0.2.1:/srv /mnt nfs defaults 0 0\n',
  exports: '/srv 192.0.2.0/24(rw,sync)\n/home *(ro)\n',
  crontab: '*/5 * * * * root /usr/sbin/crm_mon -1\n0 3 * * * root /sbin/drbdadm verify r0\n',
  sshd_config: 'Port 22\nPermitRootLogin no\nTCPKeepAlive yes\nSubsystem sftp /usr/libexec/sftp-server\n',
  'ntp.conf': 'driftfile /var/lib/ntp/drift\nserver 0.pool.ntp.org iburst\nkeys /etc/ntp/keys\nbroadcast 192.0.2.255\n',
  'ntp.keys': '1 MD5 abcdef\n2 SHA1 0123456789abcdef0123456789abcdef01234567\n',
  'rsyslog.conf': '$ModLoad imuxsock\nlocal1.* /var/log/ha-log\n*.info;mail.none /var/log/messages\n',
  logrotate: '/var/log/ha-log {\n  weekly\n  rotate 4\n  compress\n  missingok\n}\n',
  'sysctl.conf': 'net.ipv4.ip_forward = 1\nkernel.panic = 10\nvm.swappiness = 1\n',
  'resolv.conf': 'search example.com\nnameserver 192.0.2.53\noptions timeout:2\n',
  'postfix main.cf': 'myhostname = mail.example.com\nmydestination = localhost\nrelayhost =\ninet_interfaces = all\n',
  multipath:
    'defaults {\n  user_friendly_names yes\n}\nblacklist {\n  devnode "^sd[a-z]"\n}\ndevices {\n  device {\n    vendor "X"\n  }\n}\n',
  'lvm.conf':
    'devices {\n  filter = [ "a|/dev/drbd.*|", "r|.*|" ]\n}\nglobal {\n  locking_type = 1\n}\nlog {\n  syslog = 1\n}\n',
  Bacula: 'Director {\n  Name = bacula-dir\n  Password = "x"\n}\nCatalog {\n  Name = MyCatalog\n}\n',
  booth: 'transport = UDP\nport = 9929\narbitrator = 192.0.2.3\nsite = 192.0.2.1\nticket = "ticket-A"\n',
  'cluster.conf':
    '<?xml version="1.0"?>\n<cluster name="lab" config_version="1">\n  <totem token="1000"/>\n</cluster>\n',
  CIB: '<cib>\n  <configuration>\n    <resources>\n      <primitive id="p" class="ocf" type="IPaddr2"/>\n    </resources>\n  </configuration>\n</cib>\n',
  iptables: '*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -p udp --dport 694 -j ACCEPT\nCOMMIT\n',
  'log of the system':
    'Jan  1 00:00:01 cluster1 kernel: block drbd0: role( Secondary -> Primary )\nJan  1 00:00:02 cluster1 heartbeat: info: Link cluster2:eth1 up.\nJan  1 00:00:03 cluster1 pengine: notice: Start p_ip (cluster1)\n',
  'output of ip':
    '1: lo: <LOOPBACK,UP> mtu 65536\n    inet 127.0.0.1/8 scope host lo\n2: eth0: <BROADCAST,UP> mtu 1500\n    inet 192.0.2.1/24 brd 192.0.2.255\n',
  prose:
    'Notes on the seminar\n\nThe resource r0 is on both nodes. The primitive starts before the group, in order.\nnode cluster1 is the first one; keepalive is two seconds, and the deadtime thirty.\n',
  'prose in Japanese':
    'セミナーのメモ\n\nresource は DRBD の設定で使う。primitive は 1 つのリソース。\nkeepalive は 2 秒、deadtime は 30 秒とする。\n',
  'list of packages': 'drbd-utils\nheartbeat\npacemaker\ncorosync\ncrmsh\n',
  monitrc:
    'set daemon 60\nset logfile /var/log/monit.log\ncheck process httpd with pidfile /run/httpd.pid\n  group www\n',
  squid: 'http_port 3128\nacl localnet src 192.0.2.0/24\nmcast_miss_addr 239.0.0.1\nudp_incoming_address 0.0.0.0\n',
  OpenVPN: 'dev tun\nproto udp\nport 1194\nkeepalive 10 120\nauth SHA1\nverb 3\n',
  conserver: 'console c1 {\n  master localhost;\n  type device;\n  device /dev/ttyS0;\n  baud 9600;\n}\n',
};
