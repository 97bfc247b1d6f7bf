/** `online_for_queue`: nobody is free, but the queue is open. */
export type GroupStatus = 'online' | 'online_for_queue' | 'offline'
