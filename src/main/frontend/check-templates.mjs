// Checks element templates against the schema of Camunda Modeler: node check-templates.mjs <file.json> ...
import { readFileSync } from 'node:fs';
import { validateAll } from '@bpmn-io/element-templates-validator';

let wrong = 0;
let checked = 0;
for (const file of process.argv.slice(2)) {
  const templates = JSON.parse(readFileSync(file, 'utf8'));
  const { results } = validateAll(templates);
  results.forEach((result, index) => {
    checked++;
    if (!result.valid) {
      wrong++;
      console.error(`${file}: ${templates[index].id}: ${(result.errors || []).map((error) => error.message).join('; ')}`);
    }
  });
}
console.log(`${checked} element templates, ${wrong} invalid`);
process.exit(wrong || !checked ? 1 : 0);
