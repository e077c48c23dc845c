import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acceptedEncoding } from '../../src/pages/compression.ts';
import { isSafeShield } from '../../src/pages/shield.ts';
import { readableOn, themeCss } from '../../src/pages/theme.ts';
import { fakeSource } from './fake-source.ts';
import { pagesApp } from './pages-app.ts';

describe('What is not there', () => {
  it.each(['/nadie', '/nadie/chat', '/ipes/otra', '/IPES', '/..%2f..%2fetc', '/ipes/chat/mas'])(
    '%s answers 404 with the institutions at hand',
    async (url) => {
      const app = await pagesApp();
      const { statusCode, body } = await app.inject(url);
      expect(statusCode).toBe(404);
      expect(body).toContain('<a href="/ipes">Instituto para la Economía Social – IPES</a>');
      expect(body).toContain('<a href="/putumayo">Gobernación del Putumayo</a>');
    },
  );

  it('the API answers in its own shape', async () => {
    const app = await pagesApp();
    const answer = await app.inject('/api/nada');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'not_found' });
  });

  it('a last slash too many is forgiven, without leading to another site', async () => {
    const app = await pagesApp();
    const tidy = await app.inject('/ipes/chat/?panel=1');
    expect([tidy.statusCode, tidy.headers.location]).toEqual([308, '/ipes/chat?panel=1']);
    const hostile = await app.inject({ url: '//evil.example/' });
    expect(hostile.headers.location).toBeUndefined();
  });

  it('a fault is a courteous page that tells nothing of the inside', async () => {
    const source = { ...fakeSource(), institution: () => Promise.reject(new Error('password=hunter2')) };
    const app = await pagesApp({ source });
    const { statusCode, body, headers } = await app.inject('/ipes');
    expect(statusCode).toBe(500);
    expect(body).toContain('<h1>No pudimos mostrar esta página</h1>');
    expect(body).not.toContain('hunter2');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('a server without its browser side says what to do', async () => {
    const app = await pagesApp({ webFolder: '/tmp' });
    const { statusCode, body } = await app.inject('/ipes');
    expect(statusCode).toBe(503);
    expect(body).toContain('npm run build');
  });
});

describe('Files and compression', () => {
  it('pages travel compressed as the browser prefers', async () => {
    const app = await pagesApp();
    const plain = await app.inject('/putumayo/reglamento');
    const ask = (encoding: string) =>
      app.inject({ url: '/putumayo/reglamento', headers: { 'accept-encoding': encoding } });
    const [br, gzip, none] = await Promise.all([
      ask('gzip, deflate, br'),
      ask('gzip'),
      ask('br;q=0, identity'),
    ]);
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    expect(none.headers['content-encoding']).toBeUndefined();
    for (const { headers } of [br, gzip, none]) expect(headers.vary).toBe('Accept-Encoding');
    expect(br.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  });

  it('reads Accept-Encoding as it is written', () => {
    const of = (value: string | undefined) => acceptedEncoding({ headers: { 'accept-encoding': value } });
    expect(of(undefined)).toBeUndefined();
    expect(of('GZIP ;q=0.5')).toBe('gzip');
    expect(of('br;q=0.0, gzip')).toBe('gzip');
    expect(of('abrx')).toBeUndefined();
  });

  it('built files never change and were compressed by the build; the manifest is not served', async () => {
    const app = await pagesApp();
    const file = await app.inject({ url: '/assets/page-1.js', headers: { 'accept-encoding': 'br' } });
    expect(file.body).toBe('brotli');
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/assets/.vite/manifest.json')).statusCode).toBe(404);
    expect((await app.inject('/assets/nada.js')).statusCode).toBe(404);
  });

  it('other sites may load the launcher, and a new one reaches them soon', async () => {
    const app = await pagesApp();
    const { body, headers } = await app.inject('/widget.js');
    expect(body).toBe('launcher();');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(headers['content-type']).toContain('javascript');
    const again = await app.inject({ url: '/widget.js', headers: { 'if-none-match': String(headers.etag) } });
    expect(again.statusCode).toBe(304);
  });
});

describe('Colours and shield', () => {
  it('the institution’s colours are custom properties, and its letters on them can be read', async () => {
    const app = await pagesApp();
    const { body, headers } = await app.inject('/putumayo/tema.css');
    expect(headers['content-type']).toBe('text/css; charset=utf-8');
    expect(body).toContain('--main: #0B6B3A;');
    expect(body).toContain('--on-main: #ffffff;');
    expect(readableOn('#fecc2f')).toBe('#14171f');
    expect(themeCss({ main: 'red;} body{display:none', tint: '#ffffff' })).toBe('');
    expect((await app.inject('/nadie/tema.css')).statusCode).toBe(404);
  });

  it('the shields of both institutions are drawings', async () => {
    const app = await pagesApp();
    for (const id of ['ipes', 'putumayo']) {
      const { body, headers } = await app.inject(`/${id}/escudo.svg`);
      expect(headers['content-type']).toContain('image/svg+xml');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain('sandbox');
      expect(body).toContain('viewBox="0 0 48 48" width="48"');
      expect(body).toContain('<path');
    }
  });

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<svg xmlns="http://www.w3.org/2000/svg"><rect\nonclick = "alert(1)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><a href="javascript:alert(1)"><rect/></a></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://evil.example/x.svg#a"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x.png"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "//evil.example"</style></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(https://evil.example)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p/></foreignObject></svg>',
    '<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg"/>',
    '<html><svg/></html>',
    '',
  ])('a shield that is more than a drawing is not shown: %s', async (shield) => {
    expect(isSafeShield(shield)).toBe(false);
    const app = await pagesApp({ source: fakeSource({ shield }) });
    const { statusCode, body } = await app.inject('/ipes/escudo.svg');
    expect(statusCode).toBe(200);
    expect(body).toContain('fill="#0943B5"');
    expect(body).not.toMatch(/alert|evil|script/);
  });

  it('a gradient of its own is still a drawing', () => {
    expect(
      isSafeShield(
        '<?xml version="1.0"?><!-- escudo --><svg xmlns="http://www.w3.org/2000/svg"><defs>' +
          '<linearGradient id="g"/></defs><rect fill="url(#g)"/><use href="#g"/></svg>',
      ),
    ).toBe(true);
  });
});

describe('What the launcher asks', () => {
  const launcher = (id: string) => `/api/institutions/${id}/launcher`;

  it('any site may read it: name, colours, state', async () => {
    const app = await pagesApp();
    const answer = await app.inject({
      url: launcher('putumayo'),
      headers: { origin: 'https://www.putumayo.gov.co' },
    });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.json()).toEqual({
      name: 'Atención Virtual',
      colour: '#0B6B3A',
      onColour: '#ffffff',
      state: 'open',
      summary: 'Abierto hoy hasta las 4:00 p. m.',
      panel: true,
    });
  });

  it('on a site that is not the institution’s the panel is not offered: the browser would refuse it', async () => {
    const app = await pagesApp();
    const from = async (origin?: string) =>
      (await app.inject({ url: launcher('ipes'), headers: origin ? { origin } : {} })).json<{
        panel: boolean;
      }>().panel;
    expect(await from('https://www.putumayo.gov.co')).toBe(false);
    expect(await from('https://www.ipes.gov.co')).toBe(true);
    expect(await from()).toBe(true);
  });

  it('an unknown institution is a 404 that the site may read', async () => {
    const app = await pagesApp();
    const answer = await app.inject(launcher('nadie'));
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.json()).toMatchObject({ code: 'not_found' });
  });
});
