import { expose } from 'comlink'
import { createExportService } from './export-service'

expose(createExportService())
