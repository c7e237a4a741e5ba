import type { Palette } from '../../../model/drawing/palette.ts'

/** The style of every published page, in the colours of its theme. It holds no address, so it loads nothing. */
export function pageStyle(colours: Palette, theme: 'light' | 'dark'): string {
  return `:root{color-scheme:${theme}}
body{margin:0;background:${colours.canvas};color:${colours.ink};font:14px/1.45 Inter,system-ui,sans-serif}
.doc{max-width:760px;margin:0 auto;padding:20px 16px;container-type:inline-size}
body.embed .doc{max-width:none;padding:8px}
h1{font-size:19px;line-height:1.3;margin:0 0 4px;overflow-wrap:anywhere}
body.embed h1{font-size:15px}
h2{font-size:14px;margin:16px 0 4px}
.caption{color:${colours.ink2};margin:0 0 8px}
.picture svg{display:block;max-width:100%;height:auto;max-height:80vh;margin:0 auto}
.picture a{display:block;cursor:zoom-in}
.foot{display:flex;gap:16px;justify-content:space-between;color:${colours.ink3};font-size:12px;margin:8px 0}
a{color:${colours.accent}}
.foot a{display:inline-block;padding:4px}
summary{cursor:pointer;padding:6px 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:12.5px}
th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid ${colours.line1};overflow-wrap:anywhere}
th{font-weight:500;color:${colours.ink3};white-space:nowrap}
td:nth-child(3){min-width:5.5em}
td:last-child{width:42%}
td p,li p{margin:0 0 3px}
td ul{margin:2px 0 0;padding-left:16px}
q{font-family:Georgia,serif}
.notice{background:${colours.warnSoft};padding:8px 12px;border-radius:6px;margin:0 0 12px}
.note{color:${colours.ink3};font-size:12px}
@container (max-width:520px){
thead{display:none}
tr{display:block;padding:6px 0;border-bottom:1px solid ${colours.line1}}
td,td:nth-child(3){display:inline;min-width:0;border:0;padding:0 .3em 0 0}
td:last-child{display:block;width:auto;padding:3px 0 0}
}`
}
