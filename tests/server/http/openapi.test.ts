import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { checkAnswers } from './answers.ts'
import { type RunningApp, runApp } from './running-app.ts'

const Document = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

describe('the OpenAPI document', () => {
  let app: RunningApp
  let document: z.infer<typeof Document>
  beforeAll(async () => {
    app = await runApp()
    document = Document.parse(await (await app.get('/api/openapi.json')).json())
  })

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0')
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  it('holds every route of the API, itself included', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const mounted = app.endpoints.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual(mounted.sort())
    expect(described).toContain('get /api/openapi.json')
  })

  it('names each operation once', () => {
    const operations = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((operation) => z.object({ operationId: z.string() }).parse(operation).operationId),
    )
    expect(new Set(operations).size).toBe(operations.length)
  })

  it('is compared with every answer in these tests: an undeclared field fails', async () => {
    const check = checkAnswers(app.endpoints)
    const answer = (body: unknown) => Response.json(body)
    await check('GET', '/healthz', answer({ status: 'ok' }))
    await expect(check('GET', '/healthz', answer({ status: 'ok', also: 1 }))).rejects.toThrow('not as declared')
    await expect(check('GET', '/api/search?q=a', answer({ hits: [{}], truncated: false, near: [] }))).rejects.toThrow(
      'id',
    )
  })
})
