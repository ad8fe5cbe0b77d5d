// For tests only, not shipped: the modeler that process owners use, with its element templates, driven from outside.
import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';

// Applies each template to its element, as a click on it in the properties panel does, and answers the model as it would be saved.
window.applied = async (xml, templates, choices) => {
  const modeler = new Modeler({ container: '#canvas' });
  const errors = [];
  modeler.on('elementTemplates.errors', (event) => errors.push(...event.errors.map((error) => error.message)));
  const { warnings } = await modeler.importXML(xml);
  errors.push(...warnings.map((warning) => warning.message));
  modeler.get('elementTemplatesLoader').setTemplates(templates);
  const service = modeler.get('elementTemplates');
  for (const [elementId, templateId] of Object.entries(choices)) {
    const element = modeler.get('elementRegistry').get(elementId);
    const template = service.get(templateId);
    if (!element || !template) {
      errors.push(`${elementId} or ${templateId} is missing`);
    } else if (!service.getAll(element).includes(template)) {
      errors.push(`${templateId} is not offered for ${elementId}`);
    } else {
      service.applyTemplate(element, template);
    }
  }
  const saved = await modeler.saveXML({ format: true });
  modeler.destroy();
  return { xml: saved.xml, errors };
};
