// Pages that are loaded when they are opened import their style; Vite makes a stylesheet of it.
declare module '*.css'
