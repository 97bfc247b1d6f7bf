import { ours, whole } from './ours.tsx'
import { serveBench } from './page.ts'

Object.assign(window, { bench: serveBench({ ours, whole }) })
