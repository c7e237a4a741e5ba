import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT } from '../support/repository.ts'

describe('the scripts', () => {
  let project = ''

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  // Called from another folder on purpose: scripts find their project themselves.
  const run = (script: string, ...args: string[]) => {
    const file = join(project, 'scripts', `${script}.mjs`)
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: tmpdir(), encoding: 'utf8' })
    return { status, stdout, stderr }
  }

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'parley-scripts-'))
    for (const path of ['scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) {
      cpSync(join(ROOT, path), join(project, path), { recursive: true })
    }
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction')
    write('server/main.ts', "import { say } from './say.ts'\nsay(process.argv.slice(2))\n")
    write('server/say.ts', 'export const say = (words: string[]): void => console.log(JSON.stringify(words))\n')
  })
  afterEach(() => rmSync(project, { recursive: true }))

  it('build what is missing, and print only what the program prints', () => {
    expect(run('parley', 'batches', '--json')).toEqual({ status: 0, stdout: '["batches","--json"]\n', stderr: '' })
  })

  it('start the server with the arguments they were given', () => {
    expect(run('start', '--port', '0').stdout).toBe('["serve","--port","0"]\n')
  })

  it('build again if a source has changed, and drop what no longer has a source', () => {
    run('build')
    write('server/main.ts', "console.log('changed')\n")
    rmSync(join(project, 'server/say.ts'))
    expect(run('parley').stdout).toBe('changed\n')
    expect(readdirSync(join(project, 'dist/server')).sort()).toEqual(['main.js', 'main.js.map'])
  })

  it('do not build if nothing has changed', () => {
    run('build')
    write('dist/server/say.js', "export const say = () => console.log('as it was built')\n")
    expect(run('parley').stdout).toBe('as it was built\n')
  })

  it('print the compiler’s messages on standard error, and keep the last whole build', () => {
    run('build')
    write('server/say.ts', 'export const say: number = "many"\n')

    const { status, stdout, stderr } = run('parley')

    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('server/say.ts(1,')
    expect(readdirSync(join(project, 'dist/server'))).toContain('say.js')
    expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
  })

  it('end with the program’s exit code, and show its sources if it fails', () => {
    write('server/main.ts', 'process.exitCode = 3\n')
    expect(run('parley').status).toBe(3)
    write('server/main.ts', "// one line\nthrow new Error('no such batch')\n")
    expect(run('parley').stderr).toContain('server/main.ts:2')
  })
})
