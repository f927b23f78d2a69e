// Starts the portal through its launcher, which finds a JDK that is new enough, and ends with its exit status.
def launcher = new File(project.basedir, 'praktyki').path
def port = session.userProperties.getProperty('port', project.properties.port)
def portal = new ProcessBuilder(launcher, 'serve', '--demo', '--port', port,
        // letters have to say where their links lead
        '--public-address', "http://127.0.0.1:${port}/praktyki".toString(),
        '--data', session.userProperties.getProperty('data', project.properties.data))
        .inheritIO()
        .start()

// Ctrl-C reaches both processes at once; whoever ends only Maven ends the portal too.
Runtime.runtime.addShutdownHook(new Thread({
    portal.destroy()
    portal.waitFor()
}))

def status = portal.waitFor()
if (status != 0) {
    System.exit(status)
}
