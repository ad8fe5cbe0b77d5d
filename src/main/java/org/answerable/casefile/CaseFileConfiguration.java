package org.answerable.casefile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CaseFileSettings.class, AttachmentSettings.class})
class CaseFileConfiguration {}
