/** The only style of the worker's pages; its hash is in their policy. Readable from 320 px at 200 % on, in light and dark, targets of 48 px. */
export const STYLE = `:root{color-scheme:light dark;--ink:#16181d;--soft:#5b6270;--line:#dfe3ea;--paper:#fff;--tint:#f5f7fa;--go:#1b6b3a;--bad:#a3262a}
@media(prefers-color-scheme:dark){:root{--ink:#eceef2;--soft:#a5adbb;--line:#343a46;--paper:#14171c;--tint:#1d222a;--go:#2f9e5b;--bad:#e06a6e}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:560px;margin:0 auto;padding:20px 16px 48px}
h1{font-size:22px;line-height:1.25;margin:0 0 2px}
h2{font-size:13px;letter-spacing:.04em;text-transform:uppercase;color:var(--soft);margin:28px 0 8px;font-weight:600}
p{margin:6px 0}
.soft{color:var(--soft)}
.why{background:var(--tint);border-radius:12px;padding:12px 14px;margin:16px 0}
.score{font-size:30px;font-weight:700;font-variant-numeric:tabular-nums;line-height:1.1}
ul{list-style:none;margin:0;padding:0}
li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;padding:8px 0;border-top:1px solid var(--line)}
li>:last-child{white-space:nowrap;font-variant-numeric:tabular-nums}
li>:first-child{flex:1 1 5em;min-width:0}
.told li{display:block}
.told span{display:block;white-space:normal}
.told span:first-child{color:var(--soft);font-size:14px}
.told span:first-child::first-letter{text-transform:uppercase}
form{margin:0}
button{font:inherit;width:100%;min-height:48px;border-radius:12px;border:1px solid var(--line);background:var(--paper);color:inherit;padding:10px 8px;cursor:pointer}
button:focus-visible,input:focus-visible{outline:3px solid #4c8dff;outline-offset:2px}
.go{background:var(--go);border-color:var(--go);color:#fff;font-weight:650;font-size:18px}
@media(prefers-color-scheme:dark){.go{color:#08130c}}
.chips{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,8em),1fr));gap:8px;margin-top:8px}
label{display:block;margin:12px 0 4px}
input{font:inherit;width:100%;min-height:48px;border-radius:12px;border:1px solid var(--soft);background:var(--paper);color:inherit;padding:8px 12px}
.quiet{margin-top:28px}
.said{border-left:4px solid var(--bad);padding:8px 12px;background:var(--tint);border-radius:0 8px 8px 0}
`
