/**
 * The words of the catalogue, by what they do to the structure. Generated from it by `node syntaxes/generate.ts`; change
 * the catalogue instead.
 */
export const words = {
  sections:
    'resource on volume skip options proxy plugin net handlers startup syncer connection-mesh connection path stacked-on-top-of global common',
  either: 'disk floating',
  standalone:
    'al-updates disk-barrier disk-flushes disk-drain md-flushes no-disk-barrier no-disk-flushes no-disk-drain no-md-flushes discard-zeroes-if-aligned disable-write-same diskless bitmap peer-tiebreaker resync-without-replication use-bmbv no-al-updates no-discard-zeroes-if-aligned no-disable-write-same no-diskless no-bitmap no-peer-tiebreaker no-resync-without-replication skip options auto-promote drbd8-api-compatibility no-auto-promote no-drbd8-api-compatibility plugin net tcp-cork no-tcp-cork load-balance-paths allow-remote-read tls allow-two-primaries always-asbp csums-after-crash-only use-rle no-load-balance-paths no-allow-remote-read no-tls no-allow-two-primaries no-always-asbp no-csums-after-crash-only no-use-rle handlers startup wait-after-sb stacked-timeouts no-wait-after-sb proxy syncer connection-mesh connection path _is_standalone global disable-ip-verification udev-always-use-vnr common',
  lists: 'on skip proxy become-primary-on hosts connection host address _this_host _remote_host',
  /** Options of sections: words that drbdadm 9 does not reserve. */
  options:
    'fencing on-io-error al-extents al-updates disk-barrier disk-flushes disk-drain md-flushes no-disk-barrier no-disk-flushes no-disk-drain no-md-flushes disk-timeout read-balancing discard-zeroes-if-aligned disable-write-same size block-size max-bio-size discard-granularity diskless bitmap peer-tiebreaker resync-rate c-plan-ahead c-fill-target c-delay-target c-max-rate c-min-rate resync-after resync-without-replication rs-discard-granularity rate after delay-probe-volume delay-probe-interval throttle-threshold hold-off-threshold max-bio-bvecs use-bmbv no-al-updates no-discard-zeroes-if-aligned no-disable-write-same no-diskless no-bitmap no-peer-tiebreaker no-resync-without-replication auto-promote auto-promote-timeout cpu-mask drbd8-api-compatibility max-io-depth on-no-data-accessible on-no-quorum on-suspended-primary-outdated peer-ack-delay peer-ack-window quorum quorum-minimum-redundancy twopc-retry-timeout twopc-timeout no-auto-promote no-drbd8-api-compatibility inside outside ping-timeout sndbuf-size rcvbuf-size memlimit read-loops compression bwlimit protocol timeout connect-int ping-int socket-check-timeout ko-count max-buffers max-epoch-size tcp-cork no-tcp-cork on-congestion congestion-fill congestion-extents transport load-balance-paths rdma-ctrl-rcvbuf-size rdma-ctrl-sndbuf-size _name allow-remote-read cram-hmac-alg shared-secret data-integrity-alg tls tls-keyring tls-privkey tls-certificate allow-two-primaries after-sb-0pri after-sb-1pri after-sb-2pri always-asbp rr-conflict csums-alg csums-after-crash-only verify-alg use-rle unplug-watermark no-load-balance-paths no-allow-remote-read no-tls no-allow-two-primaries no-always-asbp no-csums-after-crash-only no-use-rle fence-peer unfence-peer outdate-peer before-resync-target after-resync-target before-resync-source local-io-error split-brain initial-split-brain pri-lost-after-sb pri-lost pri-on-incon-degr out-of-sync quorum-lost disconnected wfc-timeout degr-wfc-timeout outdated-wfc-timeout wait-after-sb stacked-timeouts become-primary-on no-wait-after-sb',
  /** Words that the scanner of drbdadm 8.3 knows, and those that came with 8.4. */
  before84:
    'resource include global common skip device disk meta-disk on net handlers startup proxy syncer floating stacked-on-top-of flexible-meta-disk ignore-on protocol _this_host _remote_host usage-count dialog-refresh disable-ip-verification minor-count fencing on-io-error no-disk-barrier no-disk-flushes no-disk-drain no-md-flushes disk-timeout size delay-probe-volume delay-probe-interval throttle-threshold hold-off-threshold max-bio-bvecs use-bmbv address timeout connect-int ping-int ping-timeout ko-count max-buffers max-epoch-size sndbuf-size rcvbuf-size no-tcp-cork on-congestion congestion-fill congestion-extents cram-hmac-alg shared-secret data-integrity-alg allow-two-primaries after-sb-0pri after-sb-1pri after-sb-2pri always-asbp rr-conflict unplug-watermark fence-peer outdate-peer before-resync-target after-resync-target before-resync-source local-io-error split-brain initial-split-brain pri-lost-after-sb pri-lost pri-on-incon-degr out-of-sync wfc-timeout degr-wfc-timeout outdated-wfc-timeout wait-after-sb stacked-timeouts become-primary-on memlimit read-loops compression plugin al-extents c-plan-ahead c-fill-target c-delay-target c-max-rate c-min-rate csums-alg verify-alg use-rle cpu-mask on-no-data-accessible rate after inside outside',
  since84:
    'volume options udev-always-use-vnr cmd-timeout-short cmd-timeout-medium cmd-timeout-long al-updates disk-barrier disk-flushes disk-drain md-flushes read-balancing discard-zeroes-if-aligned disable-write-same resync-rate resync-after rs-discard-granularity alternate-link-address socket-check-timeout tcp-cork csums-after-crash-only unfence-peer bwlimit',
  /** Words that one version alone accepts, in the order of the catalogue: `9:node-id`. */
  proofs:
    '9:require-drbd-module-version-eq 9:require-drbd-module-version-ne 9:require-drbd-module-version-gt 9:require-drbd-module-version-ge 9:require-drbd-module-version-lt 9:require-drbd-module-version-le 9:connection-mesh 9:connection 9:template-file 8.4:ignore-on 9:block-size 9:max-bio-size 9:discard-granularity 9:diskless 9:bitmap 9:peer-tiebreaker 9:resync-without-replication 8.4:delay-probe-volume 8.4:delay-probe-interval 8.4:throttle-threshold 8.4:hold-off-threshold 8.4:max-bio-bvecs 8.4:use-bmbv 9:no-al-updates 9:no-discard-zeroes-if-aligned 9:no-disable-write-same 9:no-diskless 9:no-bitmap 9:no-peer-tiebreaker 9:no-resync-without-replication 9:node-id 8.4:alternate-link-address 9:tiebreaker 9:transport 9:load-balance-paths 9:rdma-ctrl-rcvbuf-size 9:rdma-ctrl-sndbuf-size 9:_name 9:allow-remote-read 9:tls 9:tls-keyring 9:tls-privkey 9:tls-certificate 8.4:unplug-watermark 9:no-load-balance-paths 9:no-allow-remote-read 9:no-tls 9:no-allow-two-primaries 9:no-always-asbp 9:no-csums-after-crash-only 9:no-use-rle 9:auto-promote 9:auto-promote-timeout 9:drbd8-api-compatibility 9:max-io-depth 9:on-no-quorum 9:on-suspended-primary-outdated 9:peer-ack-delay 9:peer-ack-window 9:quorum 9:quorum-minimum-redundancy 9:twopc-retry-timeout 9:twopc-timeout 9:no-auto-promote 9:no-drbd8-api-compatibility 9:quorum-lost 9:disconnected 9:no-wait-after-sb 9:hosts 9:host 9:path 9:_peer_node_id 9:_is_standalone 9:_cstate',
  /** Words that appear as they are after a keyword. */
  literals: {
    device: 'minor',
    'resync-after': '/',
    after: '/',
    'meta-disk': 'internal [ ]',
    address: ': ipv6 [ ] ipv4 sdp ssocks sci via outside-address proxy on',
    'flexible-meta-disk': 'internal',
    proxy: 'on',
    inside: ': ipv6 [ ] ipv4 sdp ssocks sci',
    outside: ': ipv6 [ ] ipv4 sdp ssocks sci',
    'alternate-link-address': ': ipv6 [ ] ipv4 sdp ssocks sci',
    'become-primary-on': 'both',
    host: 'address : ipv6 [ ] ipv4 sdp ssocks sci port via outside-address proxy on',
    _this_host: ': ipv6 [ ] ipv4 sdp ssocks sci via outside-address proxy on',
    _remote_host: ': ipv6 [ ] ipv4 sdp ssocks sci via outside-address proxy on',
    floating: ': ipv6 [ ] ipv4 sdp ssocks sci',
  },
  /** Keyword of a block (`''`: the top) -> what may appear in it. */
  inside: {
    '': 'resource include global common skip require-drbd-module-version-eq require-drbd-module-version-ne require-drbd-module-version-gt require-drbd-module-version-ge require-drbd-module-version-lt require-drbd-module-version-le',
    resource:
      'device disk meta-disk on volume net options handlers startup proxy syncer connection-mesh connection floating stacked-on-top-of template-file flexible-meta-disk ignore-on skip protocol _this_host _remote_host',
    disk: 'fencing on-io-error al-extents al-updates disk-barrier disk-flushes disk-drain md-flushes no-disk-barrier no-disk-flushes no-disk-drain no-md-flushes disk-timeout read-balancing discard-zeroes-if-aligned disable-write-same size block-size max-bio-size discard-granularity diskless bitmap peer-tiebreaker resync-rate c-plan-ahead c-fill-target c-delay-target c-max-rate c-min-rate resync-after resync-without-replication rs-discard-granularity rate after delay-probe-volume delay-probe-interval throttle-threshold hold-off-threshold max-bio-bvecs use-bmbv no-al-updates no-discard-zeroes-if-aligned no-disable-write-same no-diskless no-bitmap no-peer-tiebreaker no-resync-without-replication',
    on: 'address device disk meta-disk node-id volume options proxy flexible-meta-disk skip alternate-link-address',
    volume: 'device disk meta-disk flexible-meta-disk tiebreaker skip',
    skip: '',
    options:
      'auto-promote auto-promote-timeout cpu-mask drbd8-api-compatibility max-io-depth on-no-data-accessible on-no-quorum on-suspended-primary-outdated peer-ack-delay peer-ack-window quorum quorum-minimum-redundancy twopc-retry-timeout twopc-timeout no-auto-promote no-drbd8-api-compatibility ping-timeout sndbuf-size rcvbuf-size memlimit read-loops compression bwlimit plugin',
    proxy: 'inside outside options ping-timeout sndbuf-size rcvbuf-size memlimit read-loops compression bwlimit plugin',
    plugin: '',
    net: 'protocol timeout connect-int ping-int ping-timeout socket-check-timeout ko-count max-buffers max-epoch-size sndbuf-size rcvbuf-size tcp-cork no-tcp-cork on-congestion congestion-fill congestion-extents transport load-balance-paths rdma-ctrl-rcvbuf-size rdma-ctrl-sndbuf-size _name allow-remote-read cram-hmac-alg shared-secret data-integrity-alg tls tls-keyring tls-privkey tls-certificate fencing allow-two-primaries after-sb-0pri after-sb-1pri after-sb-2pri always-asbp rr-conflict csums-alg csums-after-crash-only verify-alg use-rle delay-probe-volume delay-probe-interval throttle-threshold hold-off-threshold unplug-watermark no-load-balance-paths no-allow-remote-read no-tls no-allow-two-primaries no-always-asbp no-csums-after-crash-only no-use-rle',
    handlers:
      'fence-peer unfence-peer outdate-peer before-resync-target after-resync-target before-resync-source local-io-error split-brain initial-split-brain pri-lost-after-sb pri-lost pri-on-incon-degr out-of-sync quorum-lost disconnected',
    startup:
      'wfc-timeout degr-wfc-timeout outdated-wfc-timeout wait-after-sb stacked-timeouts become-primary-on no-wait-after-sb',
    syncer:
      'protocol timeout connect-int ping-int ping-timeout socket-check-timeout ko-count max-buffers max-epoch-size sndbuf-size rcvbuf-size tcp-cork no-tcp-cork on-congestion congestion-fill congestion-extents transport load-balance-paths rdma-ctrl-rcvbuf-size rdma-ctrl-sndbuf-size _name allow-remote-read cram-hmac-alg shared-secret data-integrity-alg tls tls-keyring tls-privkey tls-certificate fencing allow-two-primaries after-sb-0pri after-sb-1pri after-sb-2pri always-asbp rr-conflict on-io-error al-extents al-updates disk-barrier disk-flushes disk-drain md-flushes no-disk-barrier no-disk-flushes no-disk-drain no-md-flushes disk-timeout read-balancing discard-zeroes-if-aligned disable-write-same size bitmap peer-tiebreaker resync-rate c-plan-ahead c-fill-target c-delay-target c-max-rate c-min-rate resync-after resync-without-replication rs-discard-granularity csums-alg csums-after-crash-only verify-alg use-rle auto-promote auto-promote-timeout cpu-mask drbd8-api-compatibility max-io-depth on-no-data-accessible on-no-quorum on-suspended-primary-outdated peer-ack-delay peer-ack-window quorum quorum-minimum-redundancy twopc-retry-timeout twopc-timeout rate after delay-probe-volume delay-probe-interval throttle-threshold hold-off-threshold no-load-balance-paths no-allow-remote-read no-tls no-allow-two-primaries no-always-asbp no-al-updates no-discard-zeroes-if-aligned no-disable-write-same no-bitmap no-peer-tiebreaker no-resync-without-replication no-csums-after-crash-only no-use-rle no-auto-promote no-drbd8-api-compatibility',
    'connection-mesh': 'hosts net',
    connection: 'host address _this_host _remote_host path net disk volume skip _peer_node_id _is_standalone _cstate',
    host: 'inside outside options',
    path: 'host address _this_host _remote_host',
    floating: 'device disk meta-disk node-id volume options proxy flexible-meta-disk skip',
    'stacked-on-top-of': 'device address node-id volume proxy alternate-link-address',
    global:
      'usage-count dialog-refresh disable-ip-verification minor-count udev-always-use-vnr cmd-timeout-short cmd-timeout-medium cmd-timeout-long',
    common:
      'net options handlers startup proxy syncer disk meta-disk flexible-meta-disk skip protocol device volume connection connection-mesh template-file',
  },
} as const;
