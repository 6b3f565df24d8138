/** The settings the embedded database runs with, given on its command line. Durable, always. */
import { totalmem } from 'node:os';
import type { Server } from './server.ts';

const MiB = 2 ** 20;

/** An eighth of the memory there is (of the container's, in one), within bounds that suit one service. */
function sharedBuffersMiB(): number {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return Math.round(Math.min(1024, Math.max(64, memory / MiB / 8)));
}

const lasting = {
  max_connections: '100',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // Bulk loading writes much WAL: fewer checkpoints, smaller pages in it, nothing kept for replicas there are none of.
  max_wal_size: '4GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  synchronous_commit: 'on',
  jit: 'off',
  // A dead peer's transaction ends within seconds, and its locks with it.
  client_connection_check_interval: '1s',
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '2',
  tcp_keepalives_count: '3',
  timezone: 'UTC',
  // The server's own log: a week of it, and no error of a statement, since those may quote somebody's data.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%u.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** Command line of `postgres`: where it listens (its socket is for its own user alone), and the lasting settings. */
export function commandLine(place: Pick<Server, 'port' | 'socket'>): string[] {
  const settings = {
    ...lasting,
    shared_buffers: `${sharedBuffersMiB()}MB`,
    port: String(place.port),
    listen_addresses: place.socket === null ? '127.0.0.1' : '',
    unix_socket_directories: place.socket ?? '',
    unix_socket_permissions: '0700',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
