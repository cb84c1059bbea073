/** Sound uses of fencing agents by their full names; none of them runs on the node that it fences. */
export const fenceExamples: Readonly<Record<string, string>> = {
  'stonith:external/sbd': `primitive st_sbd stonith:external/sbd \\
	params pcmk_delay_max=15s \\
	op monitor interval=3600s timeout=20s`,
  'stonith:fence_scsi': `primitive st_scsi stonith:fence_scsi \\
	params devices=/dev/disk/by-id/wwn-0x6001405 key_value=hash pcmk_host_list="cluster1 cluster2" pcmk_reboot_action=off \\
	meta provides=unfencing \\
	op monitor interval=3600s timeout=60s`,
  'stonith:fence_mpath': `primitive st_mpath stonith:fence_mpath \\
	params devices=/dev/mapper/mpatha pcmk_host_map="cluster1:1;cluster2:2" pcmk_reboot_action=off \\
	meta provides=unfencing \\
	op monitor interval=3600s timeout=60s`,
  'stonith:fence_redfish': `primitive st_cluster1 stonith:fence_redfish \\
	params ip=192.168.11.101 username=fence password_script=/usr/local/sbin/bmc-password ssl_insecure=1 pcmk_host_list=cluster1 \\
	op monitor interval=3600s timeout=60s
location l_st_cluster1 st_cluster1 -inf: cluster1`,
  'stonith:fence_vmware_rest': `primitive st_vcenter stonith:fence_vmware_rest \\
	params ip=vcenter.example.jp username=fence@vsphere.local password_script=/usr/local/sbin/vcenter-password ssl=1 pcmk_host_map="cluster1:vm-a;cluster2:vm-b" \\
	op monitor interval=3600s timeout=60s`,
  'stonith:fence_vmware_soap': `primitive st_vcenter stonith:fence_vmware_soap \\
	params ip=vcenter.example.jp username=fence@vsphere.local password_script=/usr/local/sbin/vcenter-password ssl=1 pcmk_host_map="cluster1:vm-a;cluster2:vm-b" pcmk_monitor_timeout=120s \\
	op monitor interval=3600s timeout=120s`,
  'stonith:fence_apc': `primitive st_pdu stonith:fence_apc \\
	params ip=192.168.11.50 username=apc password_script=/usr/local/sbin/apc-password ssh=1 pcmk_host_map="cluster1:1;cluster2:2" \\
	op monitor interval=3600s timeout=60s`,
  'stonith:fence_aws': `primitive st_aws stonith:fence_aws \\
	params region=ap-northeast-1 pcmk_host_map="cluster1:i-0aaaaaaaaaaaaaaaa;cluster2:i-0bbbbbbbbbbbbbbbb" power_timeout=240 pcmk_reboot_timeout=480s \\
	op monitor interval=3600s timeout=60s`,
  'stonith:external/ec2': `primitive st_ec2 stonith:external/ec2 \\
	params tag=hanode profile=cluster \\
	op start interval=0 timeout=180s \\
	op stop interval=0 timeout=180s \\
	op monitor interval=120s timeout=60s`,
  'stonith:fence_gce': `primitive st_cluster1 stonith:fence_gce \\
	params plug=cluster1 zone=asia-northeast1-a project=my-project pcmk_host_list=cluster1 pcmk_reboot_timeout=300s \\
	op monitor interval=300s timeout=120s
location l_st_cluster1 st_cluster1 -inf: cluster1`,
  'stonith:fence_azure_arm': `primitive st_azure stonith:fence_azure_arm \\
	params msi=true resourceGroup=rg-cluster subscriptionId=00000000-0000-0000-0000-000000000000 pcmk_host_map="cluster1:vm-a;cluster2:vm-b" power_timeout=240 pcmk_reboot_timeout=900s pcmk_delay_max=15s \\
	op monitor interval=3600s timeout=120s`,
};
