/**
 * Lives in a shadow root, where the host page's rules do not reach. Colours arrive as custom properties.
 * 16 px and more, so that iOS does not zoom; pixels, because the host page owns the size of a rem.
 */
export const css = `
*{box-sizing:border-box}
button,a{font:700 16px/1.25 Verdana,"Segoe UI",system-ui,sans-serif;cursor:pointer;text-decoration:none}
.l{position:fixed;bottom:20px;right:20px;display:flex;align-items:center;gap:10px;min-height:52px;max-width:calc(100vw - 40px);
padding:8px 22px;border:2px solid #fff;border-radius:26px;background:var(--m);color:var(--o);box-shadow:0 1px 3px rgba(20,23,31,.3),0 4px 14px rgba(20,23,31,.18)}
.l:hover span:first-child{text-decoration:underline;text-underline-offset:4px}
.s{font-weight:400;font-size:14px}
.s:empty{display:none}
.p{position:fixed;bottom:84px;right:20px;display:flex;flex-direction:column;width:min(400px,calc(100vw - 40px));
height:min(680px,calc(100vh - 104px));border:1px solid #6e7585;border-radius:12px;overflow:hidden;background:#fff;color:#14171f;
box-shadow:0 8px 32px rgba(20,23,31,.24)}
.p[hidden]{display:flex;visibility:hidden}
.b{display:flex;align-items:center;justify-content:space-between;gap:8px;padding:4px 8px 4px 16px;background:var(--m);color:var(--o);
font:700 16px/1.25 Verdana,"Segoe UI",system-ui,sans-serif}
.b button{min-width:44px;min-height:44px;padding:0 12px;border:0;border-radius:8px;background:none;color:inherit;text-decoration:underline;text-underline-offset:4px}
iframe{flex:1;width:100%;border:0;background:#fff}
:focus-visible{outline:2px solid #14171f;box-shadow:0 0 0 5px #fecc2f}
iframe:focus-visible{outline:0;box-shadow:none}
.b button:focus-visible{background:#fff;color:#14171f}
.left .l,.left .p{right:auto;left:20px}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:480px){.p,.left .p{inset:0;width:auto;height:auto;border:0;border-radius:0}}
@media(max-height:480px){.p,.left .p{top:0;bottom:0;height:auto;border-radius:0}}
@media(prefers-reduced-motion:no-preference){.p:not([hidden]){animation:i .16s}@keyframes i{from{transform:translateY(12px);opacity:0}}}
@media print{.l,.p{display:none!important}}
`;
