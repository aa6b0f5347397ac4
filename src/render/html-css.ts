import type { SceneTheme } from './scene-theme.js';

/** Styles of an HTML document with a figure and a table, on screen and in print. */
export function htmlCss({ text, muted, rule, surface, palette }: SceneTheme): string {
  return `
body{margin:0;background:${surface};color:${text};font:0.9375rem/1.45 Helvetica,Arial,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1.5rem clamp(1rem,4vw,2.5rem) 3rem}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .4rem}
.summary{max-width:44em;margin:0 0 1rem}
figure{margin:1rem 0 2rem;overflow-x:auto}
figure svg[role=img]{display:block;max-width:100%;height:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:start;font-weight:600;padding:0 0 .5rem}
th,td{text-align:start;vertical-align:top;padding:.4rem 1rem .4rem 0;border-block-start:1px solid ${rule}}
[dir=rtl] :is(th,td){padding:.4rem 0 .4rem 1rem}
thead th{color:${muted};font-weight:600;font-size:.75rem;border-block-start:0}
tbody th{font-weight:600;overflow-wrap:anywhere;min-width:10em}
tbody th p{margin:.15rem 0 0;font-weight:400}
td{color:${muted};overflow-wrap:break-word}
td:first-child{color:${text};min-width:7.5em}
a{color:${palette[0] ?? text}}
footer{color:${muted};font-size:.8125rem;margin-block-start:1.5rem}
@media (max-width:40rem){
figure svg[role=img]{max-width:none}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tr{display:block;border-block-start:1px solid ${rule};padding:.6rem 0}
th,td,td:first-child{display:block;border:0;padding:.1rem 0;min-width:0}
td:empty{display:none}
}
@media print{
@page{margin:14mm}
body{background:none;font-size:10pt}
main{max-width:none;padding:0}
figure{overflow:visible}
thead{display:table-header-group}
tr{break-inside:avoid}
a{color:inherit;text-decoration:none}
}
`;
}
