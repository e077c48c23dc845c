import type { Binaries } from './binaries.ts';
import { PORT } from './places.ts';

export interface ServerPlace {
  cluster: string;
  socketDir: string;
}

/** The server's arguments. Given at each start, so that what the code says is what runs. */
export function serverArguments(place: ServerPlace, binaries: Binaries, durable: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '',
    port: PORT,
    // a list of folders: quotes keep one with a comma whole
    unix_socket_directories: `"${place.socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    fsync: onOff(durable),
    synchronous_commit: onOff(durable),
    full_page_writes: onOff(durable),
    max_connections: 100,
    shared_buffers: '64MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
    log_line_prefix: '',
    logging_collector: 'off',
    ...(binaries.hasStatementStatistics ? statementStatistics : {}),
  };
  return [
    '-D',
    place.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

const statementStatistics = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.max': 5000,
  'pg_stat_statements.track': 'top',
  'pg_stat_statements.save': 'off',
};

function onOff(on: boolean): string {
  return on ? 'on' : 'off';
}
