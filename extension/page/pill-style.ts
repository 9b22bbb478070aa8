/** The pill's looks, inlined: the content script fetches nothing. Colours are those of extension/ui/tokens.css. */
export const PILL_STYLE = `
:host{color-scheme:light dark;--paper:#fff;--ink:#14201c;--soft:#4c5853;--accent:#0b7465;--wash:#e2f2ee;--edge:rgb(16 32 27/14%)}
@media(prefers-color-scheme:dark){:host{--paper:#17201d;--ink:#eef3f1;--soft:#b7c3be;--accent:#4fd1b8;--wash:#1b3b34;--edge:rgb(255 255 255/16%)}}
button{all:unset;box-sizing:border-box;position:relative;display:flex;align-items:center;gap:6px;height:36px;padding:0 11px 0 10px;cursor:pointer;
background:var(--paper);color:var(--ink);border:1px solid var(--edge);border-right:0;border-radius:18px 0 0 18px;box-shadow:0 2px 10px rgb(0 0 0/16%);
font:500 13px/1 system-ui,sans-serif;font-variant-numeric:tabular-nums;white-space:nowrap;
transition:padding .14s ease-out}
button:hover{padding-right:16px}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
svg{width:16px;height:16px;flex:none}
b{font-weight:650;font-size:15px}
span{color:var(--soft)}
.star{width:13px;height:13px;color:var(--accent)}
.hand-over{background:var(--wash)}
.hand-over svg{color:var(--accent)}
.possible{border-style:dashed;border-color:var(--soft);background:var(--paper)}
i{position:absolute;top:-4px;left:-4px;width:13px;height:13px;box-sizing:border-box;border:2px solid var(--paper);border-radius:50%;background:var(--accent)}
@media(prefers-reduced-motion:reduce){button{transition:none}}
@media(forced-colors:active){i{background:Highlight;forced-color-adjust:none}}
@media print{:host{display:none!important}}
`
