import { defaultExports } from './default-exports'
import { extensionLayers } from './extension-layers'
import { fileNames } from './file-names'
import { fileSizes } from './file-sizes'
import { forbiddenWords } from './forbidden-words'
import { localeKeys } from './locale-keys'
import { localeLanguages } from './locale-languages'
import { lockFile } from './lock-file'
import { privateTraces } from './private-traces'
import { programImports } from './program-imports'
import { registries } from './registries'
import { rootList } from './root-list'
import { spokenText } from './spoken-text'
import type { Rule } from './tree'
import { workerLayers } from './worker-layers'

/** All conventions, from the outside in. */
export const RULES: Rule[] = [
  rootList,
  fileNames,
  fileSizes,
  lockFile,
  programImports,
  workerLayers,
  extensionLayers,
  registries,
  defaultExports,
  forbiddenWords,
  privateTraces,
  localeKeys,
  localeLanguages,
  spokenText,
]
