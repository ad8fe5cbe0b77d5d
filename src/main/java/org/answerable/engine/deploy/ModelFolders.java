package org.answerable.engine.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Models, decision tables and forms by area: {@code processes/<area>/x.bpmn}, {@code forms/<area>/y.form}. They come from a
 * folder that holds {@code processes} and {@code forms}, or from inside the jar.
 */
public final class ModelFolders {

    private static final Pattern NAME =
            Pattern.compile("(?:^|.*[/!])((?:processes|forms)/([^/]+)/[^/]+\\.(?:bpmn|dmn|form))$");

    private ModelFolders() {}

    /** The resources of each area by relative name, from the folder. An area without files is left out. */
    public static SortedMap<String, Map<String, byte[]>> in(Path folder) {
        SortedMap<String, Map<String, byte[]>> areas = new TreeMap<>();
        for (String kind : new String[] {"processes", "forms"}) {
            if (Files.isDirectory(folder.resolve(kind))) {
                collect(folder, folder.resolve(kind), areas);
            }
        }
        return areas;
    }

    /**
     * Files beside the models that will not be deployed, by relative name: of another type, or not directly in an area. What lies in
     * a folder that begins with a dot belongs to Camunda Modeler.
     */
    public static List<String> leftOut(Path folder) {
        List<String> leftOut = new ArrayList<>();
        for (String kind : new String[] {"processes", "forms"}) {
            if (Files.isDirectory(folder.resolve(kind))) {
                try (Stream<Path> files = Files.walk(folder.resolve(kind))) {
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !NAME.matcher(name).matches() && !name.contains("/."))
                            .sorted()
                            .forEach(leftOut::add);
                } catch (IOException failure) {
                    throw new UncheckedIOException("The models in " + folder + " cannot be read", failure);
                }
            }
        }
        return leftOut;
    }

    /** The resources of each area by relative name, from the class path. */
    public static SortedMap<String, Map<String, byte[]>> inJar() {
        SortedMap<String, Map<String, byte[]>> areas = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String kind : new String[] {"processes", "forms"}) {
                for (Resource resource : resolver.getResources("classpath*:" + kind + "/*/*")) {
                    URI uri = resource.getURI();
                    add(areas, uri.toString(), resource);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The models inside the jar cannot be read", failure);
        }
        return areas;
    }

    private static void add(SortedMap<String, Map<String, byte[]>> areas, String uri, Resource resource)
            throws IOException {
        Matcher name = NAME.matcher(uri);
        if (name.matches()) {
            try (InputStream content = resource.getInputStream()) {
                area(areas, name.group(2)).put(name.group(1), content.readAllBytes());
            }
        }
    }

    private static void collect(Path folder, Path kind, SortedMap<String, Map<String, byte[]>> areas) {
        try (Stream<Path> files = Files.walk(kind, 2)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String relative = folder.relativize(file).toString().replace('\\', '/');
                Matcher name = NAME.matcher(relative);
                if (name.matches()) {
                    area(areas, name.group(2)).put(name.group(1), Files.readAllBytes(file));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The models in " + kind + " cannot be read", failure);
        }
    }

    private static Map<String, byte[]> area(SortedMap<String, Map<String, byte[]>> areas, String name) {
        return areas.computeIfAbsent(name, anyName -> new LinkedHashMap<>());
    }
}
