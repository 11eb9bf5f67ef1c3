/** How a report by itself looks, on a screen and on paper. */
export const STYLE = `
body{font:1rem/1.45 "Atkinson Hyperlegible Next",system-ui,sans-serif;color:#1F2A37;background:#fff;max-width:46rem;margin:0 auto;padding:1.5rem}
h1,h2{color:#2E4A63;line-height:1.2}
h2{border-top:1px solid #2E4A63;padding-top:.4rem;margin:1.4rem 0 .4rem;font-size:1.15rem}
p{margin:.3rem 0}
dl{margin:.3rem 0}dt{font-weight:700}dd{margin:0 0 .3rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:start;font-weight:700}
th,td{text-align:start;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #C9CFD4}tbody th{font-weight:400}
figure{margin:.5rem 0}.chart{width:100%;max-width:34rem;height:auto}
.chart-grid{stroke:#C9CFD4}.chart-text{font-size:9px;fill:#4A5765}.chart-flare{fill:#F3E3D3}.chart-band{fill:#DCE9E3}
.chart-line{fill:none;stroke:#2E4A63;stroke-width:2}.chart-line-other{stroke-dasharray:5 3}.chart-point{fill:#2E4A63}
.chart-dot{fill:#4A5765}.chart-mark{stroke:#1F2A37;stroke-dasharray:6 3}
.legend{list-style:none;padding:0;margin:0;font-size:.85rem}.legend li::before{content:"";display:inline-block;width:1.2rem;height:.5rem;margin-inline-end:.4rem;vertical-align:middle}
.sign-dot::before{width:.4rem!important;height:.4rem!important;border-radius:50%;background:#4A5765}.sign-band::before{background:#DCE9E3;border-bottom:2px solid #2E4A63}
.sign-mark::before{height:0!important;border-top:2px dashed #1F2A37}.sign-line::before{height:0!important;border-top:2px solid #2E4A63}.sign-other::before{height:0!important;border-top:2px dashed #2E4A63}
.stills{display:flex;flex-wrap:wrap;gap:.6rem}.stills figure{width:7rem;margin:0;font-size:.8rem}.stills svg{width:100%;height:auto}
footer{border-top:1px solid #C9CFD4;margin-top:1.5rem;font-size:.85rem;color:#4A5765}
@media print{body{padding:0;max-width:none;font-size:9pt}section{break-inside:avoid-page}}
`
