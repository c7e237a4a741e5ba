import { describe, expect, it } from 'vitest'
import { checkServable, configFromEnv } from '../../server/config.ts'

describe('the configuration', () => {
  it('uses the embedded engine on the loopback interface if nothing is set', () => {
    const config = configFromEnv({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4200, neo4j: null, editorToken: null, console: true })
    expect(() => checkServable(config)).not.toThrow()
  })

  it('counts an empty variable as unset, as compose files leave them', () => {
    expect(configFromEnv({ NEO4J_URI: '', PARLEY_EDITOR_TOKEN: '' })).toMatchObject({ neo4j: null, editorToken: null })
  })

  it('names every wrong variable, with its value and what would be right', () => {
    expect(() => configFromEnv({ PORT: '99999', NEO4J_URI: 'http://db', PARLEY_CONSOLE: 'maybe' })).toThrow(
      /PORT=99999.*NEO4J_URI=http:\/\/db: must start with neo4j:\/\/.*PARLEY_CONSOLE=maybe/s,
    )
  })

  it('asks for a password if there is an address of Neo4j', () => {
    expect(() => configFromEnv({ NEO4J_URI: 'bolt://db' })).toThrow(/NEO4J_PASSWORD is not/)
  })

  it('refuses to serve other machines without an editor token', () => {
    expect(() => checkServable(configFromEnv({ HOST: '0.0.0.0' }))).toThrow(/set PARLEY_EDITOR_TOKEN/)
    expect(() => checkServable(configFromEnv({ HOST: '0.0.0.0', PARLEY_EDITOR_TOKEN: 'a-token' }))).not.toThrow()
  })
})
