/** A valid resource of two hosts with something put in. */
export function resource(inside: string, facts: { name?: string; number?: number } = {}): string {
  const { name = 'r0', number = 0 } = facts;
  return `resource ${name} {
  device /dev/drbd${number};
  disk /dev/vg0/${name};
  meta-disk internal;
${inside}
  on alpha { address 10.0.0.1:${7788 + number}; }
  on bravo { address 10.0.0.2:${7788 + number}; }
}`;
}

/** A file of many resources, 575 bytes each, without a mistake. */
export function manyResources(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `# Volume of guest ${i}
resource guest${i} {
	device    /dev/drbd${i};
	disk      /dev/vg0/guest${i};
	meta-disk internal;

	net {
		protocol C;
		cram-hmac-alg sha256;
		shared-secret "secret of ${i}";
		verify-alg crc32c;
		after-sb-0pri discard-zero-changes;
		after-sb-1pri consensus;
		max-buffers 8000;
	}
	disk {
		on-io-error detach;
		resync-rate 33M;
		al-extents 3389;
	}
	handlers { split-brain "/usr/lib/drbd/notify-split-brain.sh admin"; }
	startup { wfc-timeout 60; }
	on cluster1 {
		address 192.168.11.201:${7000 + i};
	}
	on cluster2 {
		address 192.168.11.202:${7000 + i};
	}
}

`,
  ).join('');
}
