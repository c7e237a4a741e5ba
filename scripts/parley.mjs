#!/usr/bin/env node
// npm run parley -- <command>, or npx parley <command>: installs and builds what is stale, silently, and runs the command line.
import './lib/require-node.mjs'
import { prepare } from './lib/prepare.mjs'
import { become } from './lib/run.mjs'

await prepare()
await become('server/main.js', process.argv.slice(2))
