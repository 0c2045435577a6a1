export const EXPORT_PATH = "/settings/export"
export const EXPORT_FILE = `${EXPORT_PATH}.ndjson`
