import { Client } from 'pg';
import { SUPERUSER } from './cluster.ts';
import { PORT } from './places.ts';

export type Role = 'owner' | 'app' | 'maintenance' | 'superuser';

/** What node-postgres needs to connect: the socket's folder goes in `host`. */
export interface Connection {
  host: string;
  port: number;
  user: string;
  database: string;
}

const DATABASE = 'ventanilla';

const USERS: Record<Role, string> = {
  owner: 'ventanilla_owner',
  app: 'ventanilla_app',
  maintenance: 'ventanilla_maintenance',
  superuser: SUPERUSER,
};

const ATTRIBUTES = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

export function connectionOf(socketDir: string, role: Role, database = DATABASE): Connection {
  return { host: socketDir, port: PORT, user: USERS[role], database };
}

/** Opens one connection as superuser, does the work and closes it. */
export async function asSuperuser<T>(socketDir: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    ...connectionOf(socketDir, 'superuser', 'postgres'),
    ssl: false,
    connectionTimeoutMillis: 2000,
  });
  // Without a listener a server that dies under us would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates what is missing, one by one: a first start may have been killed between any two of these. */
export async function ensureRoles(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; plain: boolean }>(
    `SELECT rolname AS name,
            rolcanlogin AND NOT (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls) AS plain
       FROM pg_roles`,
  );
  for (const user of [USERS.owner, USERS.app, USERS.maintenance]) {
    const found = rows.find((role) => role.name === user);
    if (!found) await client.query(`CREATE ROLE ${user} ${ATTRIBUTES}`);
    else if (!found.plain) await client.query(`ALTER ROLE ${user} ${ATTRIBUTES}`);
  }
  const databases = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
  if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${USERS.owner}`);
}
