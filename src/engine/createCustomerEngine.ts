import type { CustomerEngine, CustomerEngineOptions } from './CustomerEngine.ts'

export declare function createCustomerEngine(options: CustomerEngineOptions): CustomerEngine
