import type { Request } from 'express'
import type { Config } from '../config.ts'

/** The address that links to this server start with, without a slash at the end: as configured, else as it was asked. */
export function baseUrl(request: Request, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`
}
