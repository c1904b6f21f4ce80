import { templatesConform } from './conformance.ts';
import { memoryTemplates } from './templateStore.ts';

templatesConform(() => Promise.resolve(memoryTemplates()));
