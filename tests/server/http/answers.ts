import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Endpoint } from '../../../server/http/endpoint.ts'
import { openApi } from '../../../server/http/openapi.ts'

/** Returns a check of answers against the OpenAPI document, by a validator that doesn't know our schemas. */
export function checkAnswers(
  endpoints: readonly Endpoint[],
): (method: string, path: string, response: Response) => Promise<void> {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema(openApi(endpoints), 'parley')
  const schemas = new Map<string, ValidateFunction>()
  const schemaAt = (pointer: string): ValidateFunction => {
    const known = schemas.get(pointer) ?? ajv.compile({ $ref: `parley#${pointer}` })
    schemas.set(pointer, known)
    return known
  }

  return async (method, path, response) => {
    const endpoint = endpointFor(endpoints, method, path)
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    if (endpoint === undefined || !/^application\/(problem\+)?json$/.test(type)) return
    const declared = type === 'application/json' ? pointerTo(endpoint) : '/components/schemas/Problem'
    const valid = schemaAt(declared)
    const body: unknown = await response.clone().json()
    if (!valid(body) || (type === 'application/json' && response.status !== endpoint.answer.status)) {
      const faults = ajv.errorsText(valid.errors)
      throw new Error(
        `${method} ${path} answered ${response.status}, not as declared (${faults}): ${JSON.stringify(body)}`,
      )
    }
  }
}

/** Returns the endpoint of a path; ignores the query. */
function endpointFor(endpoints: readonly Endpoint[], method: string, path: string): Endpoint | undefined {
  const [plain = ''] = path.split('?')
  const fits = (one: Endpoint) => new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(plain)
  return endpoints.find((one) => one.method.toUpperCase() === method && fits(one))
}

function pointerTo({ method, path, answer }: Endpoint): string {
  const parts = [path.replace(/:(\w+)/g, '{$1}'), method, 'responses', String(answer.status), 'content', answer.type]
  const escaped = parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
  return `/paths/${escaped.join('/')}/schema`
}
