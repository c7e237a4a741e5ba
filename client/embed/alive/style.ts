/** The look of the controls. A sheet made by script needs no permission of the page's policy. */
const RULES = `
.stage{position:relative;display:block;touch-action:pan-x pan-y;color:#1b1d21}
.stage.near{touch-action:none;cursor:grab}
.stage:focus-visible{outline:3px solid #2352c4;outline-offset:2px}
:host .stage svg{display:block;width:100%;height:auto}
.lit [data-id]:not(.on),.lit [data-label]:not(.on){opacity:.16}
[data-id]{cursor:pointer}
.reach{fill:none;stroke:transparent;stroke-width:18px;pointer-events:stroke}
.ring{fill:none;stroke:#2352c4;stroke:light-dark(#2352c4,#8fb0ff);stroke-width:2.5px;pointer-events:none}
.bar{position:absolute;z-index:1;inset:4px 4px auto auto;display:flex;flex-wrap:wrap;gap:4px;justify-content:flex-end;max-width:calc(100% - 8px)}
.bar button,.bar a,.shut{font:600 15px/1 system-ui,sans-serif;min-width:32px;height:32px;box-sizing:border-box;padding:7px;border:1px solid #86827a;border-radius:6px;background:#fff;background:light-dark(#fff,#1d2025);color:#1b1d21;color:light-dark(#1b1d21,#eceae6);cursor:pointer;text-align:center;text-decoration:none;margin:0}
@media (pointer:coarse){.bar button,.bar a,.shut{min-width:44px;height:44px;padding:13px}}
.bar button:focus-visible,.bar a:focus-visible,.shut:focus-visible,.panel input:focus-visible{outline:3px solid #2352c4;outline-color:light-dark(#2352c4,#8fb0ff)}
.bar button[disabled]{opacity:.5;cursor:default}
.card,.story,.panel{position:absolute;left:4px;max-height:60%;overflow:auto;box-sizing:border-box;padding:6px 10px;border:1px solid #86827a;border-radius:6px;background:#fff;background:light-dark(#fff,#1d2025);color:#1b1d21;color:light-dark(#1b1d21,#eceae6);font:13px/1.4 system-ui,sans-serif;text-align:left}
.card[hidden],.panel[hidden],.story[hidden]{display:none}
.card{bottom:4px;width:min(340px,calc(100% - 8px));z-index:2}
.card.right{left:auto;right:4px}
.card.high{bottom:auto;top:4px}
.card.high.right{top:42px}
.story{right:4px;bottom:4px}
.near .card,.near .story{cursor:auto}
@container (max-width:520px){.card,.card.high,.card.high.right{top:calc(100% + 4px);bottom:auto;width:auto;left:4px;right:4px;max-height:50vh;box-shadow:0 4px 16px #0006}}
.panel{top:44px;left:auto;right:4px;width:min(280px,calc(100% - 8px))}
.panel p{margin:0 0 6px;padding:0;background:none}.panel input{width:100%;min-height:24px;margin:0}
.card p,.story p{margin:4px 0;padding:0;background:none}
.card blockquote{margin:2px 0 6px;padding:0 0 0 8px;border-left:2px solid #86827a}
.card q{display:block;font-family:Georgia,serif}
.card a{color:#1b3f9c;color:light-dark(#1b3f9c,#8fb0ff)}
.shut{position:sticky;top:0;float:right;margin-left:8px}
@media (prefers-reduced-motion:no-preference){[data-id],[data-label]{transition:opacity .15s}}
@media print{.bar,.card,.panel{display:none}}
`
let sheet: CSSStyleSheet | undefined

/** Adds the look of the controls, and rules of a picture's own, to a page or a shadow root. */
export function adopt(root: Document | ShadowRoot, rules = ''): void {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(RULES)
  }
  const own = new CSSStyleSheet()
  own.replaceSync(rules)
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheet, ...(rules === '' ? [] : [own])])]
}
