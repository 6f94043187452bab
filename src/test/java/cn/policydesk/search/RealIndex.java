package cn.policydesk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests one index over the real folders, made once; closed and deleted when the last test is done. */
final class RealIndex implements ParameterResolver {

    private record Held(Path folder, ClauseIndex index) implements AutoCloseable {

        static Held open() {
            try {
                Path folder = Files.createTempDirectory("real-index");
                Corpus corpus = Corpus.read(null);
                return new Held(
                        folder,
                        ClauseIndex.open(folder, "real", corpus.units(), corpus.words(), corpus.regions())
                                .index());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            index.close();
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder)) {
                files = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ClauseIndex.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RealIndex.class))
                .computeIfAbsent(Held.class, key -> Held.open(), Held.class)
                .index();
    }
}
