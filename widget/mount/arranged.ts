import type { Drawings } from "../faces.ts"

/**
 * Resolves when the time for the question has come, with the host where it belongs and dressed as its attributes say;
 * never, when that time does not come. What it resolves with replaces the faces.
 */
export type Arrange = (host: HTMLElement) => Promise<Drawings | undefined>
