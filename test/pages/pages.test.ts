import { describe, expect, it } from 'vitest';
import { CLOSED, DEMO, fakeSource } from './fake-source.ts';
import { pagesApp } from './pages-app.ts';

const citizenPages = [
  '/',
  '/ipes',
  '/ipes/chat',
  '/ipes/chat?panel=1',
  '/ipes/gracias',
  '/ipes/preguntas-frecuentes',
  '/ipes/reglamento',
  '/putumayo',
  '/putumayo/chat',
  '/putumayo/reglamento',
  '/no-existe',
  '/no-existe/chat',
];
const consolePages = ['/ingreso', '/consola', '/registros', '/consultas', '/administracion', '/primer-uso'];

describe('Every page', () => {
  it.each([...citizenPages, ...consolePages])(
    '%s is Spanish, has one title and runs nothing inline',
    async (url) => {
      const app = await pagesApp();
      const { body, headers } = await app.inject(url);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body).toMatch(/^<!doctype html>\n<html lang="es-CO">/);
      expect(body.match(/<h1[ >]/g)).toHaveLength(1);
      expect(body).toMatch(/<title>[^<]+<\/title>/);
      expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+="/);
      expect(body).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)/);
      expect(body).not.toMatch(/(src|<link[^>]*href)="(https?:)?\/\//);
      expect(new Set(body.match(/\sid="[^"]+"/g)).size).toBe(body.match(/\sid="[^"]+"/g)?.length ?? 0);
    },
  );

  it.each(citizenPages)('%s has the skip link, its target and the accessibility bar', async (url) => {
    const app = await pagesApp();
    const { body } = await app.inject(url);
    const target = /<a class="skip-link" href="#([^"]+)"/.exec(body)?.[1] ?? '';
    expect(body).toMatch(new RegExp(`<main[^>]* id="${target}"|<main id="${target}"`));
    expect(body).toContain('role="group" aria-label="Accesibilidad"');
    for (const words of ['A+', 'A−', 'Contraste']) expect(body).toContain(`>${words}`);
  });

  it.each([...citizenPages, ...consolePages])('%s may load only from here, and say so', async (url) => {
    const app = await pagesApp();
    const { headers } = await app.inject(url);
    const csp = String(headers['content-security-policy']);
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'none'",
      "form-action 'self'",
      "base-uri 'none'",
    ]) {
      expect(csp.split(';')).toContain(directive);
    }
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
  });
});

describe('Atención al ciudadano', () => {
  it('shows the state, the chat, the questions, the PQRSD and the rules', async () => {
    const app = await pagesApp();
    const { body } = await app.inject('/ipes');
    expect(body).toContain('<h1>Atención al ciudadano</h1>');
    expect(body).toContain('Abierto hoy hasta las 4:00 p. m.');
    expect(body).toContain('<a class="button button-start" href="/ipes/chat">Chat IPES</a>');
    expect(body).toContain('<a href="/ipes/preguntas-frecuentes">Preguntas frecuentes</a>');
    expect(body).toContain('<a href="/ipes/reglamento">Reglamento Chat IPES</a>');
    expect(body).toContain('<h3>Peticiones, quejas, reclamos y Denuncias</h3>');
    expect(body).toContain('[por completar por la entidad]');
    expect(body).toContain('href="mailto:servicioalusuario@ipes.gov.co"');
  });

  it('says when it opens, and that the question may be left', async () => {
    const app = await pagesApp({ source: fakeSource({ service: CLOSED }) });
    const { body } = await app.inject('/ipes');
    expect(body).toContain('<strong data-live="word">Cerrado.</strong>');
    expect(body).toContain('Abre el martes 24 de noviembre a las 8:00 a. m.');
    expect(body).toMatch(/data-live="leave">Puede dejar su consulta/);
  });

  it('names the forum only where there are forums, and the features only where the protocol has them', async () => {
    const app = await pagesApp();
    const [ipes, putumayo] = await Promise.all([app.inject('/ipes'), app.inject('/putumayo')]);
    expect(putumayo.body).toContain('<h3>Foro institucional</h3>');
    expect(putumayo.body).toContain('Privacidad en las conversaciones (Atención virtual)');
    expect(ipes.body).not.toContain('Foro institucional');
  });

  it('links the PQRSD form once the institution has filled it in, unless it is no web address', async () => {
    const pqrsd = (value: string) =>
      fakeSource({
        change: (it) => ({ ...it, contact: { ...it.contact, pqrsd: { value, source: 'entity' } } }),
      });
    const filled = await pagesApp({ source: pqrsd('https://www.ipes.gov.co/pqrsd') });
    expect((await filled.inject('/ipes')).body).toContain(
      '<a href="https://www.ipes.gov.co/pqrsd">Peticiones',
    );
    const hostile = await pagesApp({ source: pqrsd('javascript:alert(1)') });
    expect((await hostile.inject('/ipes')).body).not.toContain('href="javascript');
  });

  it('is what / leads to when it is the only institution', async () => {
    const app = await pagesApp({ source: fakeSource({ only: 'ipes' }) });
    const { statusCode, headers } = await app.inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/ipes']);
  });
});

describe('The other pages of an institution', () => {
  it.each([
    ['/ipes', 'Atención al ciudadano', 1],
    ['/ipes/preguntas-frecuentes', 'Preguntas frecuentes', 2],
    ['/putumayo/reglamento', 'Políticas de Uso del Chat', 2],
    ['/putumayo/chat', 'Atención Virtual', 2],
  ])('%s says where one is: Inicio ▸ Atención al ciudadano ▸ …', async (url, last, links) => {
    const app = await pagesApp();
    const nav = /<nav class="breadcrumb".*?<\/nav>/.exec((await app.inject(url)).body)?.[0] ?? '';
    expect(nav).toContain('>Inicio</a>');
    expect(nav).toContain(`<span aria-current="page">${last}</span>`);
    expect(nav.match(/<a /g)).toHaveLength(links);
  });

  it('the rules show their version, their date in words and their hash', async () => {
    const app = await pagesApp();
    const { body } = await app.inject('/ipes/reglamento');
    expect(body).toContain('Versión 3, vigente desde el 23 de noviembre de 2026.');
    expect(body).toContain('a. Mantener una conducta decente y respetuosa cuando utiliza este servicio.');
    expect(body).toMatch(/<code>[0-9a-f]{64}<\/code>/);
  });

  it('each question has its own address', async () => {
    const app = await pagesApp();
    const { body } = await app.inject('/ipes/preguntas-frecuentes');
    const ids = [...body.matchAll(/<details class="question" id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(2);
    for (const id of ids) expect(body).toContain(`href="#${id}"`);
  });

  it('without JavaScript the chat page offers the other channels', async () => {
    const app = await pagesApp();
    const { body } = await app.inject('/ipes/chat');
    expect(body).toMatch(/<main id="app"[^>]*data-institution="ipes" data-page="chat" data-panel="false"/);
    expect(body).toMatch(/<noscript><p[^>]*>Para conversar en línea, active JavaScript/);
    expect(body).toContain('mailto:servicioalusuario@ipes.gov.co');
    expect(body.indexOf('/assets/base-1.css')).toBeLessThan(body.indexOf('/assets/visitor-1.css'));
    expect(body.indexOf('/assets/visitor-1.css')).toBeLessThan(body.indexOf('/ipes/tema.css'));
  });

  it('the farewell page contains the text of the protocol', async () => {
    const app = await pagesApp();
    const { body } = await app.inject('/ipes/gracias');
    expect(body).toContain(
      'Gracias por utilizar el servicio Chat IPES. Lo esperamos en próximas oportunidades y lo invitamos a seguir ' +
        'usando nuestra página www.ipes.gov.co',
    );
    expect(body).toContain('data-page="farewell"');
  });

  it('what an institution writes is text, never markup', async () => {
    const attack = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const source = fakeSource({
      change: (it) => ({ ...it, name: attack, launcherName: attack, rulesHeading: attack }),
      texts: { entry_intro: attack, farewell: attack },
      faq: [
        {
          id: 'uno',
          source: 'entity',
          question: attack,
          answer: `${attack} [x](javascript:alert(1)) ![y](//z)`,
        },
      ],
      service: { ...CLOSED, summary: attack },
    });
    const app = await pagesApp({ source, demo: DEMO });
    for (const url of [...citizenPages, '/demo']) {
      const { body } = await app.inject(url);
      expect(body, url).not.toMatch(/<img src=x|<script>|href="javascript|<img[^>]*src="\/\//);
    }
  });
});

describe('Who may frame a page', () => {
  const ancestors = (headers: Record<string, unknown>) =>
    /frame-ancestors ([^;]+)/.exec(String(headers['content-security-policy']))?.[1];

  it('the panel: the institution’s sites; the full page: nobody', async () => {
    const app = await pagesApp();
    for (const page of ['chat', 'gracias']) {
      const panel = await app.inject(`/ipes/${page}?panel=1`);
      expect(ancestors(panel.headers)).toBe("'self' https://www.ipes.gov.co");
      expect(panel.headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(panel.headers['x-frame-options']).toBeUndefined();
      const full = await app.inject(`/ipes/${page}`);
      expect(ancestors(full.headers)).toBe("'none'");
      expect(full.headers['x-frame-options']).toBe('DENY');
      for (const { headers } of [panel, full]) expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('the console: nobody, and no other window keeps a hand on it; in the demo, the demo', async () => {
    const app = await pagesApp();
    const { headers } = await app.inject('/consola');
    expect(ancestors(headers)).toBe("'none'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-store');
    const demo = await pagesApp({ demo: DEMO });
    expect(ancestors((await demo.inject('/consola')).headers)).toBe("'self'");
  });

  it('the demo frames both sides and exists only in the demo', async () => {
    const demo = await pagesApp({ demo: DEMO });
    const { body, headers } = await demo.inject('/demo?institucion=putumayo');
    expect(headers['content-security-policy']).toContain("frame-src 'self'");
    expect(body).toContain('src="/putumayo/chat?panel=1"');
    expect(body).toContain('src="/consola"');
    expect(body).toContain('carlos@putumayo.example');
    expect(body).not.toContain('rosa@ipes.example');
    const production = await pagesApp();
    expect((await production.inject('/demo')).statusCode).toBe(404);
  });

  it('https is insisted on only where the public address is https', async () => {
    const secure = await pagesApp({ publicUrl: 'https://chat.ipes.gov.co' });
    const { headers } = await secure.inject('/ipes');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    const plain = await pagesApp({ publicUrl: 'http://10.0.0.5:8080' });
    const answer = await plain.inject('/ipes');
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    expect(answer.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});
