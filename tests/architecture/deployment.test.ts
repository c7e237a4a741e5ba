import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { checkServable, configFromEnv, variableNames } from '../../server/config.ts'
import { IMAGE } from '../support/neo4j/container.ts'
import { HARDENED, HARDENED_JVM, toEnvironment } from '../support/neo4j/settings.ts'
import { ROOT, textOf } from '../support/repository.ts'

const Service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  user: z.string().optional(),
  environment: z.record(z.string(), z.coerce.string()),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()) }),
  restart: z.literal('unless-stopped'),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()),
  security_opt: z.array(z.string()),
  mem_limit: z.string(),
})
const Compose = z.object({
  services: z.object({ parley: Service, neo4j: Service }),
  networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
})
const { services, networks } = Compose.parse(parse(textOf('docker-compose.yml')))
const { parley, neo4j } = services

const SECRETS: Record<string, string> = { PARLEY_EDITOR_TOKEN: 'an editor’s token', NEO4J_PASSWORD: 'a password' }

/** Fills in a value as Compose does if only the two secrets are set. Throws, as Compose does, if one is missing. */
function filledIn(value: string, chosen = SECRETS): string {
  return value.replace(/\$\{(\w+)(:[-?])([^}]*)\}/g, (_, name: string, how: string, rest: string) => {
    const given = chosen[name]
    if (given === undefined && how === ':?') throw new Error(`${name}: ${rest}`)
    return given ?? rest
  })
}

const environment = (chosen?: Record<string, string>) =>
  Object.fromEntries(Object.entries(parley.environment).map(([name, value]) => [name, filledIn(value, chosen)]))

describe('docker-compose.yml', () => {
  it('sets every variable that Parley reads, and no other', () => {
    expect(Object.keys(parley.environment).sort()).toEqual([...variableNames].sort())
  })

  it('gives Parley a configuration that it accepts, with the two secrets and nothing else set', () => {
    const config = configFromEnv(environment())
    expect(() => checkServable(config)).not.toThrow()
    expect(config).toMatchObject({ neo4j: { uri: 'bolt://neo4j:7687', password: 'a password' }, viewerToken: null })
  })

  it('has the defaults of a start without Docker', () => {
    const limits = (env: Record<string, string>) => {
      const { console, queryTimeoutMs, rowLimit, queryMemoryMb, publicUrl } = configFromEnv(env)
      return { console, queryTimeoutMs, rowLimit, queryMemoryMb, publicUrl }
    }
    expect(limits(environment())).toEqual(limits({}))
  })

  it.each(Object.keys(SECRETS))('does not start without %s', (name) => {
    const others = Object.fromEntries(Object.entries(SECRETS).filter(([other]) => other !== name))
    expect(() => environment(others)).toThrow(name)
  })

  it('hardens Neo4j like the one that the tests run on', () => {
    expect(neo4j.environment).toMatchObject({
      ...toEnvironment(HARDENED),
      NEO4J_server_jvm_additional: HARDENED_JVM.join(' '),
    })
    expect(neo4j.image).toBe(IMAGE)
    expect(textOf('tests/support/neo4j/pom.xml')).toContain(`<version>${/:([\d.]+)-/.exec(IMAGE)?.[1]}</version>`)
  })

  it('makes Neo4j reachable for Parley alone, and Parley for this machine alone', () => {
    expect(neo4j.ports).toEqual([])
    expect(neo4j.networks).toEqual(['database'])
    expect(networks.database).toEqual({ internal: true })
    expect(parley.networks).toContain('database')
    expect(parley.ports).toEqual([`127.0.0.1:4200:${parley.environment.PORT}`])
  })

  it.each(Object.entries(services))('gives %s no rights that it does not need', (_, service) => {
    expect(service.cap_drop).toEqual(['ALL'])
    expect(service.security_opt).toEqual(['no-new-privileges:true'])
    expect(service.read_only || service.user === '7474:7474').toBe(true)
  })

  it('checks Parley’s health where it listens', () => {
    expect(parley.healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${parley.environment.PORT}/healthz`)
  })
})

describe('Dockerfile', () => {
  const lines = textOf('Dockerfile').split('\n')
  const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
  const instruction = (name: string) => lastStage.filter((line) => line.startsWith(`${name} `))

  it('keeps what only the build needs in an earlier stage', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(2)
    expect(instruction('COPY').every((line) => line.startsWith('COPY --from=build '))).toBe(true)
    expect(lines.join('\n')).toContain('npm prune --omit=dev')
  })

  it('copies folders that exist and are not ignored', () => {
    const ignored = textOf('.dockerignore').split('\n')
    const sources = instruction('COPY').map((line) => /\/app\/(\S+)/.exec(line)?.[1] ?? line)
    const made = ['dist', 'node_modules']
    expect(sources.filter((path) => !made.includes(path) && !existsSync(join(ROOT, path)))).toEqual([])
    expect(sources.filter((path) => !made.includes(path) && ignored.includes(path))).toEqual([])
  })

  it('runs as a user without special rights who owns the data', () => {
    expect(instruction('USER')).toEqual(['USER node'])
    expect(lastStage.join('\n')).toContain('install --directory --owner=node --group=node /data')
  })

  it('sets only variables that Parley reads', () => {
    const names = instruction('ENV').flatMap((line) => [...line.matchAll(/(\w+)=/g)].map((match) => match[1] ?? ''))
    expect(names.filter((name) => name !== 'NODE_ENV' && !variableNames.includes(name))).toEqual([])
    expect(names).toContain('PARLEY_DATA_DIR')
  })
})

describe('docs/operating.md', () => {
  it('names every variable that Parley reads, and no other', () => {
    const table = textOf('docs/operating.md')
      .split('\n')
      .filter((line) => /^\| `[A-Z]/.test(line))
    const named = table.flatMap((line) => line.split('|')[1]?.match(/[A-Z][A-Z0-9_]+/g) ?? [])
    expect(named.sort()).toEqual([...variableNames].sort())
  })
})
