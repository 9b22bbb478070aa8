/**
 * A chip's looks. Its ink is the row's own, so that it can be read on any page, light or dark, selected or not; and it is no
 * higher than a line of small text, so that no row grows.
 */
export const CHIP_STYLE = `
span{box-sizing:border-box;display:inline-flex;align-items:center;gap:3px;height:16px;padding:0 5px 0 4px;border:1px solid;border-radius:8px;cursor:pointer;
border-color:color-mix(in srgb,currentColor 32%,transparent);
font:600 11px/14px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;font-variant-numeric:tabular-nums;white-space:nowrap}
svg{width:10px;height:10px;flex:none}
.star{width:9px;height:9px}
.hand-over{background:color-mix(in srgb,#0f8a77 16%,transparent);border-color:#0f8a77}
.hand-over svg{color:#0f8a77}
.possible{border-style:dashed;background:none}
@media(forced-colors:active){span{border-color:CanvasText}.hand-over{border-color:Highlight}}
@media print{:host{display:none!important}}
`

/** On the chip's own element, where the page's rules would otherwise reach. */
export const CHIP_HOST =
  'all:initial;display:inline-block;vertical-align:middle;margin:-3px 6px -2px 0;color:inherit;text-decoration:none;'.replaceAll(
    ';',
    '!important;',
  )
