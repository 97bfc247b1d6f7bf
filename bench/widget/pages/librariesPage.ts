import { tanstack, virtua, virtuoso } from './libraries.tsx'
import { serveBench } from './page.ts'

Object.assign(window, { bench: serveBench({ virtuoso, tanstack, virtua }) })
