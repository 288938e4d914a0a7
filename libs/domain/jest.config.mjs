import { nodeProject } from '../../infra/jest/node.mjs';
export default nodeProject('domain', import.meta.dirname);
