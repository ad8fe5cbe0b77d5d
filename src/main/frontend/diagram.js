// Draws the models of a case, marks where it stands and steps through the way it took.
import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import 'camunda-bpmn-js/dist/assets/diagram-js.css';

const PRESENT = 'at-present';
const PASSED = 'was-passed';
const STEPPED = 'stepped';

/** Labels can be read from this scale on. */
const READABLE = 0.8;
const CLOSEST = 3;
const STEP = 1.4;

class CaseDiagram {
  constructor(root) {
    this.root = root;
    this.part = (name) => root.querySelector(`[data-diagram-${name}]`);
    this.viewer = new NavigatedViewer({ container: this.part('canvas') });
    this.step = 0;
    this.marked = [];
  }

  async start() {
    this.models = (await json(this.root.dataset.pathJsonUrl)).models;
    const choice = this.part('model');
    this.models.forEach((model, index) => choice.add(new Option(model.label, index)));
    choice.closest('label').hidden = this.models.length < 2;
    choice.addEventListener('change', () => this.show(this.models[choice.value]));
    this.part('first').addEventListener('click', () => this.go(1));
    this.part('back').addEventListener('click', () => this.go(this.step - 1));
    this.part('next').addEventListener('click', () => this.go(this.step + 1));
    this.part('now').addEventListener('click', () => this.go(this.model.steps.length));
    this.part('closer').addEventListener('click', () => this.zoom(STEP));
    this.part('wider').addEventListener('click', () => this.zoom(1 / STEP));
    this.part('whole').addEventListener('click', () => this.showAll());
    await this.show(this.models[0]);
    this.part('tools').hidden = false;
  }

  async show(model) {
    this.model = model;
    const source = await fetch(model.source);
    if (!source.ok) {
      throw new Error(`${model.source}: ${source.status}`);
    }
    await this.viewer.importXML(await source.text());
    this.marked = [];
    this.showAll();
    this.smallest = this.viewer.get('canvas').zoom();
    this.go(model.steps.length);
  }

  /** Shows the way up to the step; after the last one, where the case stands now. */
  go(step) {
    const { steps, positions } = this.model;
    this.step = Math.max(Math.min(step, steps.length), Math.min(1, steps.length));
    this.unmark();
    steps.slice(0, this.step).forEach(({ element, flows }) => [element, ...flows].forEach((id) => this.mark(id, PASSED)));
    const atEnd = this.step === steps.length;
    if (atEnd) {
      positions.forEach((id) => this.mark(id, PRESENT));
    }
    const present = steps[this.step - 1];
    if (present && !(atEnd && positions.length)) {
      [present.element, ...present.flows].forEach((id) => this.mark(id, STEPPED));
    }
    this.tell(present, atEnd);
    this.lookAt(atEnd && positions.length ? positions : present ? [present.element] : []);
    this.part('back').disabled = this.part('first').disabled = this.step <= 1;
    this.part('next').disabled = this.part('now').disabled = atEnd;
  }

  tell(present, atEnd) {
    const { labelStep, labelNow } = this.root.dataset;
    const names = this.model.positions.map((id) => this.nameOf(id)).join(', ');
    const step = labelStep
      .replace('[step]', this.step)
      .replace('[all]', this.model.steps.length)
      .replace('[text]', present ? present.text : '');
    this.part('said').textContent = atEnd && names ? `${step} ${labelNow.replace('[text]', names)}` : step;
  }

  showAll() {
    this.viewer.get('canvas').zoom('fit-viewport', 'auto');
  }

  /** Brings the elements to the middle, large enough to be read. */
  lookAt(ids) {
    const canvas = this.viewer.get('canvas');
    const shapes = ids.map((id) => this.viewer.get('elementRegistry').get(id)).filter((shape) => shape && shape.width);
    if (!shapes.length) {
      return;
    }
    const scale = Math.max(canvas.zoom(), READABLE);
    const { outer } = canvas.viewbox();
    const centre = (near, size) => {
      const low = Math.min(...shapes.map((shape) => shape[near]));
      return (low + Math.min(Math.max(...shapes.map((shape) => shape[near] + shape[size])), low + outer[size] / scale)) / 2;
    };
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({ x: centre('x', 'width') - width / 2, y: centre('y', 'height') - height / 2, width, height });
  }

  zoom(factor) {
    const canvas = this.viewer.get('canvas');
    canvas.zoom(Math.min(Math.max(canvas.zoom() * factor, this.smallest), CLOSEST), 'auto');
  }

  nameOf(id) {
    const element = this.viewer.get('elementRegistry').get(id);
    return (element && element.businessObject.name) || id;
  }

  mark(id, marker) {
    if (this.viewer.get('elementRegistry').get(id)) {
      this.viewer.get('canvas').addMarker(id, marker);
      this.marked.push([id, marker]);
    }
  }

  unmark() {
    const canvas = this.viewer.get('canvas');
    this.marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    this.marked = [];
  }
}

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
}

for (const root of document.querySelectorAll('[data-diagram]')) {
  new CaseDiagram(root).start().catch((failure) => {
    root.querySelector('[data-diagram-said]').textContent = root.dataset.labelFailed;
    console.error(failure);
  });
}
