import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** The address citizens use, e.g. https://chat.ipes.gov.co; without it, the address listened on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_OWNER_URL: z.string().startsWith('postgres').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.string().default('ventanilla@localhost'),
  /** The identity provider of the entity: servants may sign in with it. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** "Ingresar con …" */
  OIDC_NAME: z.string().max(60).default('la cuenta institucional'),
  /** Addresses or CIDR ranges whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: list,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
}

export interface Config {
  port: number;
  host: string;
  publicUrl: string | undefined;
  database: { kind: 'embedded'; dataDir: string } | { kind: 'external'; appUrl: string; ownerUrl: string };
  smtpUrl: string | undefined;
  mailFrom: string;
  oidc: OidcConfig | undefined;
  trustedProxies: string[];
  logLevel: string;
  /** Only `npm run demo` sets it: made-up visitor addresses, the /demo page, never beyond loopback. */
  demo: boolean;
}

/** What is wrong with the settings, one line each, for the technician who reads the terminal. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(
      `Ventanilla cannot start with these settings:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

type Environment = Record<string, string | undefined>;

/** Reads the settings once, at boot. A secret may also come from a file named by `NAME_FILE`. */
export function readConfig(env: Environment = process.env): Config {
  const parsed = environment.safeParse(withFiles(env));
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`));
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL?.replace(/\/$/, ''),
    database: databaseOf(value),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    oidc: oidcOf(value),
    trustedProxies: value.TRUSTED_PROXIES,
    logLevel: value.LOG_LEVEL,
    demo: false,
  };
}

function databaseOf(value: z.infer<typeof environment>): Config['database'] {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = value;
  if (!appUrl && !ownerUrl) return { kind: 'embedded', dataDir: resolve(value.DATA_DIR) };
  if (appUrl && ownerUrl) return { kind: 'external', appUrl, ownerUrl };
  throw new ConfigError([
    'DATABASE_URL and DATABASE_OWNER_URL go together: the first is a role that may not alter the record, ' +
      'the second owns the tables and is used only for migrations. Leave out both to use the embedded PostgreSQL.',
  ]);
}

function oidcOf(value: z.infer<typeof environment>): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value;
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    throw new ConfigError(['OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together.']);
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)) {
    throw new ConfigError(['OIDC_ISSUER: only https, beyond this machine.']);
  }
  return { issuer, clientId, clientSecret, name: value.OIDC_NAME };
}

function withFiles(env: Environment): Environment {
  const filled: Environment = { ...env };
  for (const name of Object.keys(environment.shape)) {
    const file = env[`${name}_FILE`];
    if (file && !env[name]) filled[name] = readFileSync(file, 'utf8').trim();
    if (filled[name] === '') filled[name] = undefined;
  }
  return filled;
}
