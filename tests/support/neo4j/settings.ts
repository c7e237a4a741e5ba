/** Settings by their names in neo4j.conf. */
export type Settings = Readonly<Record<string, string>>

/**
 * The settings that make a server safe behind a console that strangers may use. The servers of the tests and the one in
 * docker-compose.yml have all of them, so the tests run on what people run.
 */
export const HARDENED: Settings = {
  // LOAD CSV reaches neither the server's files nor any address.
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  // A plugin that somebody adds can't be called unless it is named here. This doesn't apply to built-in procedures.
  'dbms.security.procedures.allowlist': 'no.plugins',
  // A runaway query ends with an error and doesn't take the server with it.
  'db.memory.transaction.max': '64m',
  'dbms.memory.transaction.total.max': '192m',
  'db.transaction.timeout': '30s',
  'db.transaction.concurrent.maximum': '100',
  // No reports to the makers.
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
  // Parley speaks Bolt only.
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
}

/**
 * The Java machine limits what no transaction limit covers, such as one enormous list. It exits when memory runs out, and
 * whatever runs the server starts it again.
 */
export const HARDENED_JVM = ['-XX:MaxDirectMemorySize=64m', '-XX:+ExitOnOutOfMemoryError']

/** The settings of a server on this machine's own address that starts and stops fast and takes little room. */
export function throwaway(port: number): Settings {
  return {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'dbms.security.auth_enabled': 'true',
    'dbms.security.auth_minimum_password_length': '4',
    'server.memory.pagecache.size': '64m',
    'db.tx_log.preallocate': 'false',
    'db.store.files.preallocate': 'false',
    'db.tx_log.rotation.size': '16m',
    'db.tx_log.rotation.retention_policy': '1 files',
    'db.shutdown_transaction_end_timeout': '2s',
    // Without this, Bolt waits twice five seconds for latecomers when it stops.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
  }
}

/** Returns the settings as the text of a neo4j.conf. */
export function toConf(settings: Settings): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/** Returns the settings as variables of Neo4j's Docker image: NEO4J_ in front, `_` doubled, `.` turned into `_`. */
export function toEnvironment(settings: Settings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [
      `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`,
      value,
    ]),
  )
}
