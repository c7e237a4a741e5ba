import { darkRules, pictureColours } from '../../../model/drawing/brand.ts'
import type { Palette } from '../../../model/drawing/palette.ts'
import type { Snapshot } from '../../../model/snapshot.ts'

/** Writes the colours of a palette as properties of the page. */
function properties(palette: Palette): string {
  const names = ['canvas', 'ink', 'ink2', 'ink3', 'line1', 'surface', 'warnSoft', 'accent'] as const
  return names.map((name) => `--${name}:${palette[name]}`).join(';')
}

/**
 * The style of every published page, in the colours of its theme and brand, and of the pictures inside it. It holds no
 * address, so it loads nothing.
 */
export function pageStyle({ theme = 'light', look }: Partial<Pick<Snapshot, 'theme' | 'look'>> = {}): string {
  const { colours, dark } = pictureColours({ theme, look })
  const font = look?.brand?.font
  const inDark =
    dark === undefined
      ? ''
      : `@media (prefers-color-scheme:dark){:root{${properties(dark)}}}${darkRules({ colours, dark })}`
  return `:root{color-scheme:${dark === undefined ? theme : 'light dark'};${properties(colours)}}
${inDark}${STYLE.replace('FONT', font === undefined ? 'Inter' : `${font},Inter`)}`
}

const STYLE = `body{margin:0;background:var(--canvas);color:var(--ink);font:14px/1.45 FONT,system-ui,sans-serif}
.doc{max-width:760px;margin:0 auto;padding:20px 16px;container-type:inline-size;overflow-wrap:anywhere}
h1{font-size:19px;line-height:1.3;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:14px;margin:16px 0 4px}
.caption{color:var(--ink2);margin:0 0 8px}
.picture svg{display:block;max-width:100%;height:auto;max-height:80vh;margin:0 auto}
.picture.narrow{display:none}
.picture>a{display:block;cursor:zoom-in}
.foot{display:flex;gap:16px;justify-content:space-between;color:var(--ink3);font-size:12px;margin:8px 0}
a{color:var(--accent)}
.foot a{display:inline-block;padding:4px}
summary{cursor:pointer;padding:6px 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:12.5px}
th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--line1);overflow-wrap:anywhere}
th{font-weight:500;color:var(--ink3);white-space:nowrap}
td:last-child{width:45%}
td p,li p{margin:0 0 3px}
td ul{margin:2px 0 0;padding-left:16px}
q{font-family:Georgia,serif}
.notice{background:var(--warnSoft);padding:8px 12px;border-radius:6px;margin:0 0 12px}
.note{color:var(--ink3);font-size:12px}
.steps{padding-left:24px}
body.embed h1{font-size:15px}
body.embed .doc{max-width:none;height:100vh;box-sizing:border-box;padding:8px;display:flex;flex-direction:column}
body.embed .doc>*{flex:none}
body.embed .picture{flex:1 1 0;min-height:140px}
body.embed .stage{height:100%}
body.embed .stage>.card{top:auto;bottom:4px;max-height:60%}
body.embed .picture svg{width:100%;height:100%;max-height:none}
body.embed .foot{margin:4px 0}
body.embed .doc:has(details[open]){height:auto}
body.embed .doc:has(details[open]) .picture{flex:none}
body.embed .doc:has(details[open]) .picture svg{height:auto}
@container (max-width:480px){
.picture{display:none}
.picture.narrow{display:block}
.picture.narrow svg{width:100%;max-height:none}
}
@media (max-width:480px){
body.embed .doc{height:auto}
body.embed .picture{flex:none}
body.embed .picture svg{height:auto}
}
@container (max-width:520px){
thead{display:none}
tr{display:block;padding:6px 0;border-bottom:1px solid var(--line1)}
td{display:inline;border:0;padding:0 .3em 0 0}
td:last-child{display:block;width:auto;padding:3px 0 0}
}
@media print{
body.embed .doc{height:auto}
body.embed .picture{flex:none}
body.embed .picture svg{height:auto}
details::details-content{content-visibility:visible;block-size:auto}
tr,li{break-inside:avoid}
}`
