import { createHash } from 'node:crypto'
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const { PARLEY_MUTATE_SAMPLE: rate = '1', PARLEY_MUTATE_SEED: seed = '1' } = process.env

/** Says if a part of the program is in the sample. The same text has the same answer, wherever it stands. */
export function inSample(text, share = Number(rate), from = seed) {
  return createHash('sha256').update(`${from}\0${text}`).digest().readUInt32BE(0) / 2 ** 32 < share
}

/** The words of an error are prose. Tests hold its code, and that it names what was wrong. */
const words = {
  shouldIgnore: (path) =>
    path.isNewExpression() && path.get('callee').isIdentifier({ name: 'AppError' })
      ? 'The words of errors are prose.'
      : undefined,
}

/** Draws functions and other parts at the top of a file, each with all its mutants. */
const sample = {
  shouldIgnore: (path) =>
    path.parentPath?.isProgram() && !inSample(path.toString()) ? 'Not in the sample.' : undefined,
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', words),
  declareValuePlugin(PluginKind.Ignore, 'sample', sample),
]
