import './jitless.ts'
import './app.ts'
