import { nodeProject } from '../../infra/jest/node.mjs';
export default nodeProject('formats', import.meta.dirname);
