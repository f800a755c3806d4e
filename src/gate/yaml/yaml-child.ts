import { serveBounded } from '../bounded/serve-bounded.ts';
import { loadYaml } from './load-yaml.ts';

// No stack traces: the library creates an Error for each syntax error, and unread stacks would take most of the time and memory.
Error.stackTraceLimit = 0;

serveBounded(loadYaml);
