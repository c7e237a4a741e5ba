import { resolve } from 'node:path'
import * as z from 'zod'
import { AppError } from '../model/problem.ts'

const whole = (usual: number, least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).default(usual)
const given = z.string().trim().min(1).optional()

/** Every variable Parley reads from the environment, with its default. An empty variable counts as unset. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(4200, 0, 65_535),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\//, 'must start with neo4j://, neo4j+s://, bolt:// or bolt+s://')
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: given,
  NEO4J_DATABASE: z.string().default('neo4j'),
  PARLEY_DATA_DIR: z.string().default('./var'),
  PARLEY_EDITOR_TOKEN: given,
  PARLEY_VIEWER_TOKEN: given,
  PARLEY_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PARLEY_CONSOLE: z.enum(['on', 'off']).default('on'),
  PARLEY_LOG: z.enum(['text', 'json']).optional(),
  PARLEY_SNAPSHOT_LICENCE: z.string().trim().min(1).max(300).optional(),
  PARLEY_QUERY_TIMEOUT_MS: whole(5_000, 100, 600_000),
  PARLEY_ROW_LIMIT: whole(10_000, 1, 1_000_000),
  PARLEY_QUERY_MEMORY_MB: whole(512, 64, 65_536),
})

/** The names of the variables. A test compares the deployment files with them. */
export const variableNames: readonly string[] = Object.keys(Environment.shape)

export interface Config {
  host: string
  port: number
  /** null: the embedded engine. */
  neo4j: { uri: string; user: string; password: string; database: string } | null
  /** The absolute path of the folder with the embedded database, snapshots and views. */
  dataDir: string
  editorToken: string | null
  viewerToken: string | null
  /** The address that readers see, without a final slash. */
  publicUrl: string | null
  console: boolean
  /** The licence of snapshots that name none, its name or its address. */
  snapshotLicence: string | null
  /** null: words at a terminal, JSON lines elsewhere. */
  log: 'text' | 'json' | null
  queryTimeoutMs: number
  rowLimit: number
  queryMemoryMb: number
}

/** Reads the configuration. Throws `bad-request`, which names every wrong variable and what would be right. */
export function configFromEnv(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      const secret = /TOKEN|PASSWORD/.test(name)
      return secret ? `${name}: ${message}` : `${name}=${String(set[name])}: ${message}`
    })
    throw new AppError('bad-request', `Some environment variables are wrong. ${wrong.join('. ')}`)
  }
  const env = parsed.data
  if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) {
    throw new AppError(
      'bad-request',
      'NEO4J_URI is set but NEO4J_PASSWORD is not: set both, or neither to use the embedded engine',
    )
  }
  return {
    host: env.HOST,
    port: env.PORT,
    neo4j:
      env.NEO4J_URI === undefined
        ? null
        : {
            uri: env.NEO4J_URI,
            user: env.NEO4J_USER,
            password: env.NEO4J_PASSWORD ?? '',
            database: env.NEO4J_DATABASE,
          },
    dataDir: resolve(env.PARLEY_DATA_DIR),
    editorToken: env.PARLEY_EDITOR_TOKEN ?? null,
    viewerToken: env.PARLEY_VIEWER_TOKEN ?? null,
    publicUrl: env.PARLEY_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    console: env.PARLEY_CONSOLE === 'on',
    snapshotLicence: env.PARLEY_SNAPSHOT_LICENCE ?? null,
    log: env.PARLEY_LOG ?? null,
    queryTimeoutMs: env.PARLEY_QUERY_TIMEOUT_MS,
    rowLimit: env.PARLEY_ROW_LIMIT,
    queryMemoryMb: env.PARLEY_QUERY_MEMORY_MB,
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Throws if anybody in the network could write: a public HOST needs an editor token. */
export function checkServable(config: Config): void {
  if (LOOPBACK.has(config.host) || config.editorToken !== null) return
  throw new AppError(
    'bad-request',
    `HOST=${config.host} can be reached from other machines: set PARLEY_EDITOR_TOKEN, or HOST=127.0.0.1`,
  )
}
