import type { Arrange } from "./arranged.ts"

const arrange: Arrange = async () => undefined

export default arrange
