import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTheme, type ThemeName, themeNames } from '../support/themes.ts';
import { type Painter, painter } from '../support/tokens.ts';
import { installServer, isInstalled } from '../vscode/server.mjs';

/**
 * The kinds of things of a language in one text: `«kind:words»` is a part. `least`: how many colours (bold and italic
 * ones count for themselves) the parts have at least in Dark+ and Light+.
 */
const samples: Readonly<Record<string, { readonly least: number; readonly text: string }>> = {
  drbd: {
    least: 11,
    text: `«comment:# a remark»
«section:resource» «resource:r0» {
  «option:protocol» «value:C»;
  device «path:/dev/drbd0»;
  net {
    shared-secret «string:"a»«escape:\\"»b";
    timeout «number:60»;
    always-asbp yes;
    sndbuf-size 512«unit:k»;
  }
  on «host:cluster1» «brace:{»
    address 192.168.11.201:7777;
  }
  stacked-on-top-of «reference:r1» {
  }
  volume «volume:0» {
  }
}`,
  },
  crmsh: {
    least: 18,
    text: `«comment:# a remark»
«statement:primitive» «name:res_ip» «class:ocf:heartbeat:»«agent:IPaddr2» «continuation:\\»
  «clause:params» «parameter:ip»«assign:=»«string:"192.168.11.200»«escape:\\"»" nic=eth0 \\
  device=/dev/drbd0 \\
  op «action:monitor» interval=«number:10»«unit:s» enabled=«boolean:false» role=«role:Master»
primitive web «template:@web_template»
node «host:cluster1»
location l1 «reference:res_ip» rule «special parameter:$role»=Master «score:-inf»: «attribute:#uname» «comparison:eq» a «logical:and» b lt 1
location l2 «regular expression:/^web/» 100: cluster2
xml «tag mark:<»«tag:primitive» «tag attribute:id»="x"/>`,
  },
  'ha-cf': {
    least: 9,
    text: `«comment:# a remark»
«option:keepalive» «number:500»«unit:ms»
auto_failback off
logfacility «value:local1»
logfile «path:/var/log/ha-log»
«statement:node» «host:cluster1»
ucast «interface:eth0» «address:192.168.11.202»
respawn «user:hacluster» /usr/lib/heartbeat/ipfail
stonith_host * «agent:external/ssh» cluster1`,
  },
  haresources: {
    least: 8,
    text: `«comment:# a remark»
«host:cluster1» «agent:drbddisk»«separator:::»«reference:r0» «continuation:\\»
  Filesystem::«path:/dev/drbd0»::/mnt::«text:ext4» «address:192.168.11.200»/24/«interface:eth0»`,
  },
  corosync: {
    least: 9,
    text: `«comment:# a remark»
«section:totem» {
  «option:cluster_name»«separator::» «name:seminar»
  token: «number:3000»
  secauth: «boolean:on»
  transport: «value:udpu»
  «unknown option:tokn»: 1
}
nodelist {
  node {
    ring0_addr: «address:192.168.11.201»
    name: «host:cluster1»
  }
}
logging {
  logfile: «path:/var/log/corosync.log»
}`,
  },
};

/** What must be told apart at a glance. */
const apart = {
  crmsh: ['name', 'class', 'agent', 'parameter', 'string', 'score'],
  drbd: ['section', 'resource', 'host', 'string', 'number'],
};

async function look(paint: Painter, id: string): Promise<ReadonlyMap<string, string>> {
  const marked = samples[id]!.text.split('\n');
  const part = /«([a-z ]+):([^»]*)»/g;
  const painted = await paint(`source.${id}`, marked.map((line) => line.replace(part, '$2')).join('\n'));
  const parts = new Map<string, string>();
  marked.forEach((line, row) => {
    let gone = 0;
    for (const found of line.matchAll(part)) {
      const [whole, kind, text] = found as unknown as [string, string, string];
      const start = found.index - gone;
      gone += whole.length - text.length;
      const colours = new Set(painted[row]!.slice(start, start + text.length));
      // A part may hold others (the quotes of a text): the first character speaks for it.
      parts.set(kind, [...colours][0]!);
    }
  });
  return parts;
}

// The themes are those of the VS Code that the tests run, which CI must have.
if (process.env['CI'] === 'true') await installServer();
const skip = isInstalled() ? false : 'no VS Code server is installed';

for (const theme of themeNames)
  test(`${theme}: parts have colours of their own, and none that of an error`, { skip }, async () => {
    const paint = painter(readTheme(theme));
    const error = errorColour(theme);
    for (const [id, { least }] of Object.entries(samples)) {
      const parts = await look(paint, id);
      const colours = new Set(parts.values());
      const table = [...parts].map(([kind, colour]) => `${kind} ${colour}`).join(', ');
      if (process.env['HA_CONFIG_COLOURS']) console.log(`${theme} ${id}: ${colours.size} of ${parts.size}: ${table}`);
      if (theme.endsWith('+')) assert.ok(colours.size >= least, `${id}: ${colours.size} of ${parts.size}: ${table}`);
      for (const [kind, colour] of parts) {
        // The colour of errors is that of every control keyword in this theme.
        const isKeyword = theme === 'High Contrast Light' && ['section', 'statement'].includes(kind);
        if (!isKeyword) assert.notEqual(colour.split(' ')[0], error, `${id}: ${kind}`);
      }
    }
    for (const [id, kinds] of Object.entries(apart)) {
      const parts = await look(paint, id);
      assert.equal(new Set(kinds.map((kind) => parts.get(kind))).size, kinds.length, `${id}: ${kinds.join(', ')}`);
    }
  });

function errorColour(name: ThemeName): string {
  const { settings } = readTheme(name);
  const rule = settings.find(({ scope }) => scope === 'invalid')!.settings as { readonly foreground: string };
  return rule.foreground.toUpperCase();
}
