/** What the self-check has found out about one license on one website. */
export type SelfCheck = {
  /** This server as browsers reach it. */
  readonly server: string
  /** As asked, which may be no number at all; empty: not asked yet. */
  readonly license: string
  /** The website, as asked; empty: not asked yet. */
  readonly origin: string
  /** null: not asked. */
  readonly licenseKnown: boolean | null
  /** null: not asked, or no license to judge it by. */
  readonly originAllowed: boolean | null
}

/** Why a widget does not show: plain HTML without script, for site owners. */
export function renderSelfCheck(check: SelfCheck): string {
  const { server, license, origin } = check
  const socket = server.replace(/^http/, 'ws')
  const policy = [
    `script-src 'nonce-…' 'strict-dynamic';`,
    `connect-src ${server} ${socket};`,
    `img-src ${server} blob: data:;`,
    "require-trusted-types-for 'script'",
  ].join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parley: self-check</title>
<link rel="stylesheet" href="/docs/api.css">
</head>
<body>
<header><h1>Why does the chat not show?</h1>
<p>The console of the page has one line that begins with “Parley”. It names one of these reasons.</p></header>
<main>
<form method="get" action="/self-check">
<p><label>License <input name="license_id" inputmode="numeric" value="${escapeHtml(license)}"></label>
<label>Website <input name="origin" size="32" placeholder="https://www.example.com" value="${escapeHtml(origin)}"></label>
<button>Check</button></p>
</form>
${section('license', 'The license', sayLicense(check))}
${section('origin', 'The website', sayOrigin(check))}
${section(
  'csp',
  'The website’s Content Security Policy',
  `<p>The console says “Refused to load”, “Refused to connect” or “violates the following Content Security Policy directive”. The policy has to allow this, and no more:</p>
<pre tabindex="0"><code>${escapeHtml(policy)}</code></pre>
<p>The nonce goes on the script tag: <code>&lt;script nonce="…" async src="${escapeHtml(server)}/widget.js" data-license="${escapeHtml(license || '1')}"&gt;&lt;/script&gt;</code>. Without <code>'strict-dynamic'</code>, allow <code>${escapeHtml(server)}</code> in <code>script-src</code>.</p>`,
)}
${section(
  'blocker',
  'A blocker, or a server out of reach',
  `<p>The line says “did not answer”, or there is no line at all and the network panel shows <code>widget.js</code> or <code>settings</code> as blocked. Try a private window without extensions, and open <a href="/widget.js">widget.js</a> from this server: when it shows, the server is there and something in the browser or the network stands between. Serving the chat from a subdomain of the website helps against blockers that go by address. A page on <code>https</code> reaches a server on <code>https</code> only.</p>`,
)}
${section(
  'browser',
  'An old browser',
  '<p>The line says “this browser cannot show it”. The widget needs constructable style sheets and custom elements: Chrome and Edge from 111, Firefox from 113, Safari from 16.4.</p>',
)}
${section(
  'page',
  'The page itself',
  '<p>No line, and everything is loaded: the page may have hidden the widget with <code>ParleyWidget.call("hide")</code> or removed it with <code>destroy</code>, may wait with <code>asyncInit</code>, or may name a <code>container</code> that is not there. While nobody is online the chat still shows, and takes messages.</p>',
)}
</main>
</body>
</html>
`
}

const section = (id: string, title: string, html: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${html}</section>`

function sayLicense({ license, licenseKnown }: SelfCheck): string {
  if (licenseKnown === null) return '<p>Enter the number from <code>data-license</code> above.</p>'
  return licenseKnown
    ? `<p>✓ License ${escapeHtml(license)} is on this server.</p>`
    : `<p>✗ There is no license “${escapeHtml(license)}” on this server. The number in <code>data-license</code> has to be the <code>id</code> of a license in its configuration file, and the script has to come from the server that has it.</p>`
}

function sayOrigin({ license, origin, originAllowed }: SelfCheck): string {
  if (originAllowed === null) return '<p>Enter the address of the website above.</p>'
  return originAllowed
    ? `<p>✓ ${escapeHtml(origin)} may embed license ${escapeHtml(license)}.</p>`
    : `<p>✗ ${escapeHtml(origin)} may not embed license ${escapeHtml(license)}. Add it to the license’s <code>origins</code> in the configuration file: the exact origin (scheme, host and port, no path), or <code>https://*.example.com</code> for all hosts below one.</p>`
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
